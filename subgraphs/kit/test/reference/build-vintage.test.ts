import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERRITORY_LEVELS, type TerritoryRef } from '../../src/contract/index.ts';
import { amendVintage, buildVintage, type LoadedVintage } from '../../src/reference/build-vintage.ts';
import { type CommuneRow, readCogTables } from '../../src/reference/cog-tables.ts';
import type { TerritoryEntry } from '../../src/reference/index.ts';
import { packagedVintages } from '../../src/reference/packaged-vintages.ts';
import { COG_2024, COG_2025, COG_2026 } from '../../src/reference/population-vintage.ts';
import { seeded } from './arbitrary-refs.ts';

/** All that a vintage tells. */
function contents({ cog, formerCodes, years }: LoadedVintage) {
  const entries = TERRITORY_LEVELS.flatMap((level) => cog.entries(level));
  const codesOf = (list: readonly TerritoryEntry[]) => list.map(({ key }) => key);
  const postcodes = new Set(entries.flatMap((entry) => entry.postcodes));
  return {
    years,
    entries,
    members: entries.map((ref) => codesOf(cog.members(ref))),
    delegated: entries.map(({ code }) => codesOf(cog.delegated(code))),
    served: [...postcodes].map((postcode) => [postcode, codesOf(cog.byPostcode(postcode))]),
    formerCodes: Object.fromEntries(formerCodes),
  };
}

describe('packagedVintages', () => {
  it.each([
    ['cog-2024', COG_2024],
    ['cog-2025', COG_2025],
    ['@etalab/decoupage-administratif', COG_2026],
  ] as const)('has of %s what its tables give by themselves', (packageName, years) => {
    const vintage = packagedVintages().find(({ cog }) => cog.vintage === years.vintage);
    const alone = buildVintage(readCogTables(packageName), years);
    expect(isDeepStrictEqual(vintage && contents(vintage), contents(alone))).toBe(true);
  });
});

const LARGER = {
  regions: [{ code: '11', nom: 'Île-de-France' }],
  departements: [{ code: '93', nom: 'Seine-Saint-Denis', region: '11' }],
  epci: [{ code: '200054781', nom: 'Métropole du Grand Paris', membres: ['93001', '93002', '93003'] }],
  ept: [{ code: '200057867', nom: 'Plaine Commune', membres: ['93001', '93003'] }],
};
const anyCode = fc.constantFrom('93001', '93002', '93003', '93004', '93005');
const anyRow: fc.Arbitrary<CommuneRow> = fc.record(
  {
    code: anyCode,
    nom: fc.constantFrom('Stains', 'Épinay-sur-Seine'),
    type: fc.constantFrom('commune-actuelle', 'commune-deleguee'),
    departement: fc.constant('93'),
    region: fc.constant('11'),
    population: fc.constantFrom(0, 10, 200),
    codesPostaux: fc.subarray(['93200', '93240']),
    chefLieu: anyCode,
    anciensCodes: fc.subarray(['93059', '93079']),
  },
  { requiredKeys: ['code', 'nom', 'type', 'departement', 'region'], noNullPrototype: true },
);
const anyRows = fc.uniqueArray(anyRow, { selector: ({ code, type }) => `${type} ${code}`, maxLength: 8 });
/** The rows are the table's own: those of one are frozen in it. */
const tablesOf = (communes: readonly CommuneRow[]) => ({ ...LARGER, communes: structuredClone(communes) });

describe('amendVintage', () => {
  it('makes of the changes what the changed tables give, and keeps the entries that stay', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const like = buildVintage(tablesOf(before), COG_2026);
        const less = (rows: CommuneRow[], others: CommuneRow[]) =>
          structuredClone(rows.filter((row) => !others.some((other) => isDeepStrictEqual(row, other))));
        const changes = { gone: less(before, after), come: less(after, before) };
        const amended = amendVintage(like, changes, COG_2025);
        expect(contents(amended)).toEqual(contents(buildVintage(tablesOf(after), COG_2025)));
        const small: TerritoryRef['level'][] = ['COMMUNE', 'COMMUNE_DELEGUEE'];
        for (const entry of small.flatMap((level) => amended.cog.entries(level))) {
          const known = like.cog.find(entry);
          if (isDeepStrictEqual(known, entry)) expect(entry).toBe(known);
        }
      }),
      seeded(300),
    );
  });
});
