const WIDTH = 24;

export interface ProgressBar {
  /** `share` of the whole, from 0 to 1; `count` is of rows, and left out when not told. */
  show(count: number | null, share: number): void;
  /** Clears the line, so that what follows has it. */
  clear(): void;
}

/** Rewrites one line of a terminal; a file or a pipe is spared it. */
export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show() {}, clear() {} };
  return {
    show(count, share) {
      const done = Math.round(Math.min(1, share) * WIDTH);
      const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done);
      stream.write(
        `\r${bar} ${Math.round(Math.min(1, share) * 100)} %${count === null ? '' : `  ${count} lues`}`,
      );
    },
    clear: () => void stream.write('\r\x1b[K'),
  };
}
