import fc from 'fast-check';
import type { TerritoryRef } from '../../src/contract/index.ts';
import { raw } from './raw-tables.ts';

/** Runs of a property, always the same ones. */
export function seeded(numRuns: number): { seed: number; numRuns: number } {
  return { seed: 2026, numRuns };
}

const of = (level: TerritoryRef['level'], rows: { code: string }[]) =>
  fc.constantFrom(...rows.map((row): TerritoryRef => ({ level, code: row.code })));

const cityCodes = new Set(raw.arrondissements.map((row) => row.commune));
const split = raw.delegated.flatMap((row) => (row.chefLieu ? [{ part: row.code, whole: row.chefLieu }] : []));

/** Refs that the tables know, with the awkward ones often: the three cities, the Grand Paris, communes déléguées beside their commune. */
export const knownRef: fc.Arbitrary<TerritoryRef> = fc.oneof(
  of('REGION', raw.regions),
  of('DEPARTEMENT', raw.departements),
  of('EPCI', raw.epci),
  of('EPT', raw.ept),
  of('COMMUNE', raw.communes),
  of('ARRONDISSEMENT_MUNICIPAL', raw.arrondissements),
  of('COMMUNE_DELEGUEE', raw.delegated),
  of(
    'COMMUNE',
    raw.communes.filter((row) => cityCodes.has(row.code)),
  ),
  of(
    'EPCI',
    raw.epci.filter((row) => row.membres.some((member) => cityCodes.has(member.code))),
  ),
  of(
    'COMMUNE',
    split.map(({ whole }) => ({ code: whole })),
  ),
);

/** Perimeters as people declare them: several territories of any level, sometimes a part and its whole, sometimes a code of nowhere. */
export const declaredRefs: fc.Arbitrary<TerritoryRef[]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: knownRef.map((ref) => [ref]) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(...split).map(({ part, whole }): TerritoryRef[] => [
            { level: 'COMMUNE_DELEGUEE', code: part },
            { level: 'COMMUNE', code: whole },
          ]),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom<TerritoryRef[]>(
            [{ level: 'COMMUNE', code: '93059' }],
            [{ level: 'EPCI', code: '999999999' }],
            [{ level: 'QPV', code: 'QN09301M' }],
          ),
        },
      ),
      { maxLength: 6 },
    ),
    fc.boolean(),
  )
  .map(([groups, reversed]) => (reversed ? groups.flat().reverse() : groups.flat()));
