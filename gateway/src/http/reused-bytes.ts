/** The bytes of a text, in memory that others use after it. */
export interface ReusedBytes {
  content: Buffer;
  /** To be called once nobody reads the content any more. */
  giveBack(): void;
}

/** Bytes of one memory, and how many are kept at most. */
const SIZE = 262_144;
const KEPT = 16;

/** In UTF-8, of what UTF-16 counts as one or two. */
const MOST_OF_A_CHARACTER = 4;

const free: Buffer[] = [];

/** What to send of a text, and what to do once it is sent. */
export interface SentText {
  content: string | Buffer;
  giveBack?: (() => void) | undefined;
}

/** A long text is made bytes once; a short one goes with its headers in one piece. */
export function toSend(text: string): SentText {
  return (text.length < LONG ? null : reusedBytes(text)) ?? { content: text };
}

/** Characters. */
const LONG = 16_384;

/**
 * A long text in UTF-8; null for one that may not fit. To measure a text first and to take memory for it costs more than all the rest of
 * sending it.
 */
export function reusedBytes(text: string): ReusedBytes | null {
  const last = SIZE - MOST_OF_A_CHARACTER;
  if (text.length > last) return null;
  const memory = free.pop() ?? Buffer.allocUnsafeSlow(SIZE);
  const giveBack = () => {
    if (free.length < KEPT) free.push(memory);
  };
  const length = memory.write(text);
  if (length <= last) return { content: memory.subarray(0, length), giveBack };
  giveBack();
  return null;
}
