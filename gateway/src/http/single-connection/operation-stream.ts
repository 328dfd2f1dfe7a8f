/** Operations whose events go over one connection. */
export interface OperationStream {
  /** Their events, each as the text of a server-sent event; ends with its `return`, and all of them with it. */
  events: AsyncIterator<string>;
  readonly size: number;
  has(id: string): boolean;
  /** Starts to send what an operation brings. */
  add(id: string, responses: AsyncIterator<string>): void;
  /** Ends an operation; nothing more is sent of it. */
  stop(id: string): Promise<void>;
}

interface Brought {
  id: string;
  responses: AsyncIterator<string>;
  result: IteratorResult<string>;
}

/** The next response of an operation is asked for when the one before is taken, so that at most one of each waits, however slow the client. */
export function createOperationStream(): OperationStream {
  const operations = new Map<string, AsyncIterator<string>>();
  const waiting: Brought[] = [];
  let ended = false;
  let wake = (): void => {};

  function ask(id: string, responses: AsyncIterator<string>): void {
    responses.next().then((result) => {
      waiting.push({ id, responses, result });
      wake();
    });
  }

  /** Undefined for what an operation brought that was stopped since. */
  function eventOf({ id, responses, result }: Brought): string | undefined {
    if (operations.get(id) !== responses) return undefined;
    if (result.done) {
      operations.delete(id);
      return `event: complete\ndata: ${JSON.stringify({ id })}\n\n`;
    }
    ask(id, responses);
    return `event: next\ndata: {"id":${JSON.stringify(id)},"payload":${result.value}}\n\n`;
  }

  const events: AsyncIterator<string> = {
    async next() {
      while (!ended) {
        const brought = waiting.shift();
        const value = brought && eventOf(brought);
        if (value !== undefined) return { done: false, value };
        if (!brought) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      return { done: true, value: undefined };
    },
    async return() {
      ended = true;
      wake();
      await Promise.all([...operations.keys()].map(stop));
      return { done: true, value: undefined };
    },
  };

  async function stop(id: string): Promise<void> {
    const responses = operations.get(id);
    operations.delete(id);
    await responses?.return?.();
  }

  return {
    events,
    get size() {
      return operations.size;
    },
    has: (id) => operations.has(id),
    add(id, responses) {
      operations.set(id, responses);
      ask(id, responses);
    },
    stop,
  };
}
