import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryEntry } from '../../src/reference/index.ts';
import { sharedEntry } from '../../src/reference/shared-entry.ts';
import { seeded } from './arbitrary-refs.ts';

describe('sharedEntry', () => {
  const anyCodes = fc.subarray(['11', '93', '93200']);
  const anyEntry: fc.Arbitrary<TerritoryEntry> = fc.record(
    {
      key: fc.constant('COMMUNE:93072'),
      level: fc.constant('COMMUNE' as const),
      code: fc.constant('93072'),
      name: fc.constantFrom('Stains', 'Épinay-sur-Seine'),
      population: fc.constantFrom(null, 0, 1),
      populationVintage: fc.constantFrom(null, 2022),
      regions: anyCodes,
      departements: anyCodes,
      epci: fc.constantFrom(null, '200054781'),
      ept: fc.constantFrom(null, '200057867'),
      commune: fc.constantFrom(null, '93066'),
      postcodes: anyCodes,
    },
    { noNullPrototype: true },
  );
  const alike = anyEntry.chain((known) => {
    const fields = Object.keys(known) as (keyof TerritoryEntry)[];
    const changed = fc.tuple(anyEntry, fc.subarray(fields, { maxLength: 2 }));
    return changed.map(([other, names]) => {
      const entry = structuredClone(known);
      for (const name of names) Object.assign(entry, { [name]: other[name] });
      return [known, entry] as const;
    });
  });

  it('says what the entry says, and is the known one where that says the same', () => {
    fc.assert(
      fc.property(alike, ([known, entry]) => {
        const said = structuredClone(entry);
        const shared = sharedEntry(known, entry);
        expect(shared).toEqual(said);
        expect(shared === known).toBe(isDeepStrictEqual(known, said));
        expect(shared === known || Object.isFrozen(shared)).toBe(true);
        for (const list of ['regions', 'departements', 'postcodes'] as const)
          expect(shared[list] === known[list]).toBe(isDeepStrictEqual(known[list], said[list]));
      }),
      seeded(300),
    );
  });
});
