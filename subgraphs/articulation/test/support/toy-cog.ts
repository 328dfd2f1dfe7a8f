import { type Cog, type TerritoryEntry, type TerritoryLevel, territoryKey } from '@maillage/kit';

/** A département of each kind of trap: a city in arrondissements, communes déléguées, an EPCI over two départements, unknown populations. */
const COMMUNES: [code: string, population: number | null, more?: Partial<TerritoryEntry>][] = [
  ['01001', 1_000, { epci: '200000001', postcodes: ['01000'] }],
  ['01002', 2_000, { epci: '200000001', postcodes: ['01000'] }],
  ['01003', null, { epci: '200000001' }],
  ['01004', 0],
  ['02001', 5_000, { epci: '200000001' }],
  ['02002', 700],
  ['02100', 6_000],
];

const CITY = '02100';
const ARRONDISSEMENTS: [code: string, population: number][] = [
  ['02101', 1_000],
  ['02102', 2_000],
  ['02103', 3_000],
];

/** Code and commune; 01002 is a commune and a commune déléguée. */
const DELEGATED: [code: string, commune: string][] = [
  ['01002', '01002'],
  ['01902', '01002'],
  ['01901', '01001'],
];

/** A COG of two départements, small enough to be thought through. */
export function toyCog(): Cog {
  const entries = [...communes(), ...arrondissements(), ...delegated(), ...larger()];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const ofLevel = (level: TerritoryLevel) => entries.filter((entry) => entry.level === level);
  return {
    vintage: 2026,
    populationVintage: 2023,
    find: (ref) => byKey.get(territoryKey(ref)),
    entry: (key) => byKey.get(key),
    entries: ofLevel,
    members({ level, code }) {
      if (level === 'COMMUNE') {
        return ofLevel('ARRONDISSEMENT_MUNICIPAL').filter((entry) => entry.commune === code);
      }
      return ofLevel('COMMUNE').filter(
        (entry) =>
          (level === 'REGION' && entry.regions.includes(code)) ||
          (level === 'DEPARTEMENT' && entry.departements.includes(code)) ||
          (level === 'EPCI' && entry.epci === code),
      );
    },
    delegated: (code) => ofLevel('COMMUNE_DELEGUEE').filter((entry) => entry.commune === code),
    byPostcode: (postcode) => ofLevel('COMMUNE').filter((entry) => entry.postcodes.includes(postcode)),
  };
}

function entry(level: TerritoryLevel, code: string, more: Partial<TerritoryEntry> = {}): TerritoryEntry {
  const { population = null } = more;
  return {
    key: territoryKey({ level, code }),
    level,
    code,
    name: `${level} ${code}`,
    population,
    populationVintage: population === null ? null : 2023,
    regions: ['84'],
    departements: [code.slice(0, 2)],
    epci: null,
    ept: null,
    commune: null,
    postcodes: [],
    ...more,
  };
}

const communes = () =>
  COMMUNES.map(([code, population, more]) => entry('COMMUNE', code, { population, ...more }));

const arrondissements = () =>
  ARRONDISSEMENTS.map(([code, population]) =>
    entry('ARRONDISSEMENT_MUNICIPAL', code, { population, commune: CITY }),
  );

const delegated = () => DELEGATED.map(([code, commune]) => entry('COMMUNE_DELEGUEE', code, { commune }));

const larger = () => [
  entry('DEPARTEMENT', '01'),
  entry('DEPARTEMENT', '02', { population: 11_700 }),
  entry('EPCI', '200000001', { departements: ['01', '02'] }),
  entry('REGION', '84', { departements: ['01', '02'] }),
];
