import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAlike } from '../src/execution/alike.ts';

/** Few keys and values, so that many objects are alike and many nearly. */
const { object } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, 1, 'one', true),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { noNullPrototype: true }),
}));

test('objects are alike where their JSON says the same, in whatever order', () => {
  fc.assert(
    fc.property(object, object, (one, other) => {
      expect(areAlike(one as Json, other as Json)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: 2_000 },
  );
});

test('a copy is alike, whatever it is of', () => {
  fc.assert(fc.property(object, (one) => areAlike(one as Json, structuredClone(one) as Json)));
});

test.each([
  ['dates', new Date(0), new Date(1)],
  ['maps', new Map([[1, 1]]), new Map([[1, 2]])],
  ['a date and an object', {}, new Date(0)],
])('what keys do not tell is alike only where it is the same: %s', (_what, one, other) => {
  expect(areAlike({ value: one }, { value: other })).toBe(false);
  expect(areAlike({ value: other }, { value: other })).toBe(true);
});

test('what is nested without end is not compared to the end', () => {
  const nested = () => JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect(areAlike(nested(), nested())).toBe(false);
});

type Json = Record<string, unknown>;
