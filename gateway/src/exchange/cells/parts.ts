import { type Codec, type Reading, unexpected } from './content.ts';
import { splitUnescaped, unescaped } from './list.ts';

const SEPARATOR = '§';

export interface PartsCodec<Value> {
  /** In French and in English: « document § partie § adresse ». */
  expects: readonly [string, string];
  write(value: Value): readonly (string | null)[];
  /** Null when the parts are not those of a value; a missing part is null. */
  read(parts: readonly (string | null)[]): Value | null;
}

/**
 * A value of several texts in one cell, « rapport.pdf § partie 2 § https://… »: a missing one is empty, and left out at the end. A § or a
 * backslash of a text has a backslash before it.
 */
export const inParts = <Value>({ expects, write, read }: PartsCodec<Value>): Codec<Value> => ({
  type: 'text',
  expects: expects[0],
  write(value) {
    const texts = write(value).map((part) => (part ?? '').replace(/[\\§]/g, '\\$&'));
    while (texts.length > 1 && texts.at(-1) === '') texts.pop();
    return texts.join(` ${SEPARATOR} `);
  },
  read(cell): Reading<Value> {
    const parts = splitUnescaped(cell, SEPARATOR).map((part) => unescaped(part.trim()) || null);
    const value = read(parts);
    return value === null ? unexpected(cell, expects) : { ok: true, value };
  },
});

/** A value of codes and days, that hold no blank, separated by blanks. */
export const inWords = <Value>({
  expects,
  write,
  read,
}: {
  expects: readonly [string, string];
  write(value: Value): readonly string[];
  read(words: readonly string[]): Value | null;
}): Codec<Value> => ({
  type: 'text',
  expects: expects[0],
  write: (value) => write(value).join(' '),
  read(cell): Reading<Value> {
    const value = read(cell.trim().split(/\s+/));
    return value === null ? unexpected(cell, expects) : { ok: true, value };
  },
});
