import { Readable } from 'node:stream';

export interface EventStreamOptions {
  /** Between two signs of life, so that no proxy takes a silent stream for a dead one; 12 s by default. */
  pingEveryMs?: number;
  /** A client that has taken nothing for so long is cut off; a minute by default. */
  stallMs?: number;
}

const PING_EVERY_MS = 12_000;
const STALL_MS = 60_000;

/** JSON responses as an event stream of the `graphql-sse` protocol, distinct connections mode. */
export const toEventStream = (responses: AsyncIterator<string>, options?: EventStreamOptions): Readable =>
  sendEvents(eventsOf(responses), options);

/** Not a generator: its `return` has to end the responses even while one is waited for. */
function eventsOf(responses: AsyncIterator<string>): AsyncIterator<string> {
  let done = false;
  return {
    async next() {
      if (done) return { done, value: undefined };
      const response = await responses.next();
      if (!response.done) return { done: false, value: `event: next\ndata: ${response.value}\n\n` };
      done = true;
      return { done: false, value: 'event: complete\ndata:\n\n' };
    },
    async return() {
      done = true;
      await responses.return?.();
      return { done, value: undefined };
    },
  };
}

/** Server-sent events as a stream. Destroying it ends what it is made of; as much is asked for as the client takes. */
export function sendEvents(
  source: AsyncIterator<string>,
  { pingEveryMs = PING_EVERY_MS, stallMs = STALL_MS }: EventStreamOptions = {},
): Readable {
  let opened = false;
  let done = false;
  let pending: Promise<IteratorResult<string>> | null = null;

  const events: AsyncIterableIterator<string> = {
    async next() {
      if (done) return { done: true, value: undefined };
      if (!opened) {
        opened = true;
        return { done: false, value: PING };
      }
      pending ??= source.next();
      const event = await within(pending, pingEveryMs);
      if (event === null) return { done: false, value: PING };
      pending = null;
      done = event.done === true;
      return event;
    },
    async return() {
      done = true;
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  const stream = Readable.from(cutOffAfter(stallMs, events), { objectMode: true, highWaterMark: 1 });
  return stream;

  /** The same, ended with the whole stream when the next is not asked for in time. */
  function cutOffAfter(milliseconds: number, inner: typeof events): typeof events {
    let stalled: NodeJS.Timeout | undefined;
    return {
      ...inner,
      async next() {
        clearTimeout(stalled);
        const event = await inner.next();
        if (!done) stalled = setTimeout(() => stream.destroy(), milliseconds).unref();
        return event;
      },
      async return() {
        clearTimeout(stalled);
        return inner.return?.() ?? { done: true, value: undefined };
      },
    };
  }
}

const PING = ':\n\n';

/** Null when it takes longer. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
