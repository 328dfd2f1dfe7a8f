import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, difference, same, takeBack } from '../../src/index.ts';
import { anyScheme } from './any-scheme.ts';

const anyRecord = fc.dictionary(
  fc.constantFrom('name', 'seats', 'details', 'endsOn'),
  fc.oneof(
    fc.constantFrom('a', 'b', 1),
    fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('one', 'two'), fc.integer({ min: 0, max: 2 })),
  ),
);

test('taken back at once, a change leaves the record as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(anyRecord, anyRecord), fc.tuple(anyScheme, anyScheme)),
      ([before, after]) => {
        const { record, touched } = takeBack<object>(after, { before, after });
        expect(touched).toEqual([]);
        expect(canonical(record)).toBe(canonical(before));
      },
    ),
    { seed: 61, numRuns: 1_000 },
  );
});

test('a later change of other fields stays, whatever both did', () => {
  const fields = ['seats', 'fundings', 'name', 'details'] as const;
  const rest = ['bodies', 'leads', 'statuses', 'perimeters'] as const;
  const part = (names: readonly string[], from: object) =>
    Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown>)[name]]));
  fc.assert(
    fc.property(anyScheme, anyScheme, anyScheme, (before, one, other) => {
      const after = { ...before, ...part(fields, one) };
      const current = { ...after, ...part(rest, other) };
      const { record, touched } = takeBack(current, { before, after });
      expect(touched).toEqual([]);
      expect(record).toEqual({ ...before, ...part(rest, other) });
    }),
    { seed: 62, numRuns: 300 },
  );
});

test('items that came later to the same list stay', () => {
  const items = (start: number) =>
    fc.array(fc.integer({ min: start, max: start + 9 }), { maxLength: 5 }).map((list) => [...new Set(list)]);
  fc.assert(
    fc.property(items(0), items(10), items(20), (kept, added, later) => {
      const before = { list: kept };
      const after = { list: [...kept, ...added] };
      const { record, touched } = takeBack({ list: [...after.list, ...later] }, { before, after });
      expect(touched).toEqual([]);
      expect(record).toEqual({ list: [...kept, ...later] });
    }),
    { seed: 63, numRuns: 300 },
  );
});

test('what changed again since is named and left as it is', () => {
  const step = {
    before: { name: 'a', seats: [{ role: 'x' }], details: { one: 1, two: 1 } },
    after: { name: 'b', seats: [{ role: 'y' }], details: { one: 2, two: 2 } },
  };
  const current = { name: 'c', seats: [{ role: 'z' }], details: { one: 3, two: 2 } };
  expect(takeBack(current, step)).toEqual({
    record: { name: 'c', seats: [{ role: 'z' }], details: { one: 3, two: 1 } },
    touched: [['name'], ['seats', '0'], ['details', 'one']],
  });
});

test('there is a difference exactly where two records differ', () => {
  fc.assert(
    fc.property(anyScheme, anyScheme, (before, after) => {
      const found = difference(before, after);
      expect(found.length === 0).toBe(same(before, after));
      expect(difference(after, before).length === 0).toBe(found.length === 0);
      const fields = new Set(found.map(({ path }) => path[0]));
      for (const [name, value] of Object.entries(before))
        expect(fields.has(name)).toBe(!same(value, after[name as keyof typeof after]));
    }),
    { seed: 64, numRuns: 500 },
  );
});
