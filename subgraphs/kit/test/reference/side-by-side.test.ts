import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sideBySide } from '../../src/reference/history/side-by-side.ts';
import { loadCog } from '../../src/reference/index.ts';
import { seeded } from './arbitrary-refs.ts';

const some = loadCog().entries('COMMUNE').slice(0, 12);

it('pairs what two lists have of each code, but for what they share', () => {
  const renamed = fc
    .boolean()
    .chain((isRenamed) =>
      fc.subarray(isRenamed ? some.map((entry) => ({ ...entry, name: 'Renommée' })) : some.slice()),
    );
  const anyList = fc
    .tuple(renamed, renamed)
    .map((lists) => [...new Map(lists.flat().map((entry) => [entry.code, entry])).values()])
    .map((list) => list.sort((a, b) => (a.code < b.code ? -1 : 1)));
  fc.assert(
    fc.property(anyList, anyList, (before, after) => {
      const codes = [...new Set([...before, ...after].map(({ code }) => code))].sort();
      const pairs = codes.map((code) => ({
        before: before.find((entry) => entry.code === code),
        after: after.find((entry) => entry.code === code),
      }));
      expect(sideBySide(before, after)).toEqual(pairs.filter((pair) => pair.before !== pair.after));
    }),
    seeded(300),
  );
});
