import { dateTest, setTest, textTest } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const RUNS = { seed: 40_117, numRuns: 500 };

/** A part of a comparator: given, or not in either way. */
const part = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constantFrom(null, undefined));

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

test('a set holds what both parts ask for, and never what is not known; one that asks for nothing is no test', () => {
  const number = fc.integer({ min: 1, max: 4 });
  const comparator = fc.record({ eq: part(number), in: part(fc.array(number, { maxLength: 3 })) });
  fc.assert(
    fc.property(comparator, fc.option(number), ({ eq, in: list }, value) => {
      const isIn = setTest({ eq, in: list });
      expect(isIn === null).toBe(!isGiven(eq) && !isGiven(list));
      const expected =
        (isIn === null || value !== null) &&
        (!isGiven(eq) || value === eq) &&
        (!isGiven(list) || list.some((one) => one === value));
      expect(isIn?.(value) ?? true).toBe(expected);
    }),
    RUNS,
  );
  expect(setTest(null)).toBeNull();
});

test('texts are compared in the search’s normal form', () => {
  const NORMAL: Readonly<Record<string, string>> = {
    'Saint-Étienne': 'saint etienne',
    'ST ETIENNE': 'saint etienne',
    Étienne: 'etienne',
    'L’Haÿ': 'hay',
    Œ: 'oe',
    e: 'e',
    '': '',
  };
  const asked = fc.constantFrom(...Object.keys(NORMAL));
  const value = fc.constantFrom('saint etienne', 'etienne', 'hay', 'oeuilly', '');
  const comparator = fc.record({
    ...{ eq: part(asked), in: part(fc.array(asked, { maxLength: 3 })) },
    ...{ contains: part(asked), startsWith: part(asked) },
  });
  const normal = (text: string): string => NORMAL[text] ?? text;
  fc.assert(
    fc.property(comparator, value, (given, text) => {
      const { eq, in: list, contains, startsWith } = given;
      const expected =
        (!isGiven(eq) || text === normal(eq)) &&
        (!isGiven(list) || list.map(normal).includes(text)) &&
        (!isGiven(contains) || text.split(normal(contains)).length > 1 || normal(contains) === '') &&
        (!isGiven(startsWith) || text.slice(0, normal(startsWith).length) === normal(startsWith));
      expect(textTest(given)(text)).toBe(expected);
    }),
    RUNS,
  );
});

test('a day that is not known satisfies « isNull », and no bound', () => {
  const day = fc.constantFrom('2019-12-31', '2020-01-01', '2020-01-02', '2021-06-30');
  const bounds = { eq: part(day), lt: part(day), lte: part(day), gt: part(day), gte: part(day) };
  const comparator = fc.record({ ...bounds, isNull: part(fc.boolean()) });
  fc.assert(
    fc.property(comparator, fc.option(day), (given, value) => {
      const at = (text: string): number => Date.parse(text);
      const { isNull } = given;
      const holds = (
        bound: string | null | undefined,
        test: (one: number, other: number) => boolean,
      ): boolean => !isGiven(bound) || (value !== null && test(at(value), at(bound)));
      const expected =
        (!isGiven(isNull) || (value === null) === isNull) &&
        holds(given.eq, (one, other) => one === other) &&
        holds(given.lt, (one, other) => one < other) &&
        holds(given.lte, (one, other) => one <= other) &&
        holds(given.gt, (one, other) => one > other) &&
        holds(given.gte, (one, other) => one >= other);
      expect(dateTest(given)(value)).toBe(expected);
    }),
    RUNS,
  );
});
