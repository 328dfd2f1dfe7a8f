import { NEWLINE } from './format.ts';

/** Takes a stream of bytes apart by lines. Every method throws what `broken` makes of a stream that fails or does not hold what is asked for. */
export interface ByteReader {
  /** The next line, without its end. */
  line(): Promise<string>;
  /** The next `count` lines, in chunks of any size. */
  lines(count: number): AsyncGenerator<Buffer>;
  /** Nothing more is there. */
  end(): Promise<void>;
}

/** A header names a few dozen tables. */
const LONGEST_LINE = 1_000_000;

export function createByteReader(stream: AsyncIterable<Buffer>, broken: (why: string) => Error): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  /** More bytes; none at the end. */
  async function more(): Promise<Buffer> {
    try {
      const next = await chunks.next();
      return next.done ? Buffer.alloc(0) : next.value;
    } catch (error) {
      throw broken((error as Error).message);
    }
  }

  async function take(): Promise<Buffer> {
    const taken = rest.length > 0 ? rest : await more();
    rest = Buffer.alloc(0);
    if (taken.length === 0) throw broken('cut short');
    return taken;
  }

  return {
    async line() {
      let text = await take();
      while (!text.includes(NEWLINE)) {
        if (text.length > LONGEST_LINE) throw broken('header');
        text = Buffer.concat([text, await take()]);
      }
      const end = text.indexOf(NEWLINE);
      rest = text.subarray(end + 1);
      return text.toString('utf8', 0, end);
    },
    async *lines(count) {
      let missing = count;
      while (missing > 0) {
        const chunk = await take();
        let end = 0;
        while (missing > 0) {
          const newline = chunk.indexOf(NEWLINE, end);
          if (newline < 0) break;
          end = newline + 1;
          missing -= 1;
        }
        if (missing > 0) yield chunk;
        else {
          rest = chunk.subarray(end);
          yield chunk.subarray(0, end);
        }
      }
    },
    async end() {
      if (rest.length > 0 || (await more()).length > 0) throw broken('more than its header tells');
    },
  };
}
