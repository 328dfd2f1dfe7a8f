/** An iterator that is still to be opened, at the first `next`: returned before, or while it opens, it gives nothing and closes what opened. */
export function untilReturned<T>(open: () => Promise<AsyncIterableIterator<T>>): AsyncIterableIterator<T> {
  let opened: Promise<AsyncIterableIterator<T>> | null = null;
  let ended = false;
  return {
    async next() {
      if (ended) return { done: true, value: undefined };
      opened ??= open();
      const result = await (await opened).next();
      return ended ? { done: true, value: undefined } : result;
    },
    async return() {
      ended = true;
      await (await opened)?.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
