/** One event of a `text/event-stream`. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Takes the text of an event stream as it comes, and gives the events that it completes (HTML standard, 9.2.6). */
export function createEventStreamParser(): {
  push: (text: string) => StreamEvent[];
  /** Characters of the event that is not complete yet. */
  readonly pending: number;
} {
  let rest = '';
  let event = '';
  let data: string[] = [];

  function takeLine(line: string): StreamEvent | null {
    if (line === '') {
      const complete =
        event !== '' || data.length > 0 ? { event: event || 'message', data: data.join('\n') } : null;
      event = '';
      data = [];
      return complete;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    return null;
  }

  return {
    push(text) {
      // A carriage return at the end may be half of a line end.
      const whole = rest + text;
      const end = whole.endsWith('\r') ? whole.length - 1 : whole.length;
      const lines = whole.slice(0, end).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '') + whole.slice(end);
      return lines.flatMap((line) => takeLine(line) ?? []);
    },
    get pending() {
      return rest.length + data.reduce((sum, line) => sum + line.length, 0);
    },
  };
}
