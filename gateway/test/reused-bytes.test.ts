import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reusedBytes } from '../src/http/reused-bytes.ts';

/** What one memory holds. */
const SIZE = 262_144;

describe('a text in memory that is used again', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 20 });

  test('is its UTF-8, whatever was there before', () => {
    const property = fc.property(pieces, fc.nat(3_000), (strings, times) => {
      const text = strings.join('').repeat(times);
      const bytes = reusedBytes(text);
      const expected = Buffer.from(text);
      if (bytes) expect(bytes.content.equals(expected)).toBe(true);
      else expect(expected.length).toBeGreaterThan(SIZE - 4);
      bytes?.giveBack();
    });
    fc.assert(property, { seed: 20_260_101, numRuns: 200 });
  });

  test.each(['a', 'é', '€', '💊'])('at the end of the memory: %s', (last) => {
    for (let length = SIZE - 12; length < SIZE + 4; length++) {
      const text = 'a'.repeat(length) + last;
      const bytes = reusedBytes(text);
      if (bytes) expect(bytes.content.toString() === text).toBe(true);
      else expect(Buffer.byteLength(text)).toBeGreaterThan(SIZE - 4);
      bytes?.giveBack();
    }
  });

  test('is nobody else’s until it is given back', () => {
    const taken = Array.from({ length: 40 }, (_, index) => {
      const text = `${index} `.repeat(10_000);
      return { text, bytes: reusedBytes(text) };
    });
    for (const { text, bytes } of taken) expect(bytes?.content.toString() === text).toBe(true);
    for (const { bytes } of taken) bytes?.giveBack();
  });
});
