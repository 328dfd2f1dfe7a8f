/** Levels of territory that a perimeter can name. Keyed on (level, code): 93066 is a commune *and* a commune déléguée. */
export const TERRITORY_LEVELS = [
  'REGION',
  'DEPARTEMENT',
  'EPCI',
  'EPT',
  'COMMUNE',
  'ARRONDISSEMENT_MUNICIPAL',
  'COMMUNE_DELEGUEE',
  'QPV',
] as const;

export type TerritoryLevel = (typeof TERRITORY_LEVELS)[number];

/** One territory: its level and its official code (COG, SIREN of an EPCI or EPT, `code_qp` of a QPV). */
export interface TerritoryRef {
  level: TerritoryLevel;
  code: string;
}

/**
 * A territory as one string, `COMMUNE:93066`: the key of indexes, of the store's `places` and `units` columns and of the feeds.
 */
export type TerritoryKey = string;

export function territoryKey(ref: TerritoryRef): TerritoryKey {
  return `${ref.level}:${ref.code}`;
}

export function parseTerritoryKey(key: TerritoryKey): TerritoryRef {
  const colon = key.indexOf(':');
  return { level: key.slice(0, colon) as TerritoryLevel, code: key.slice(colon + 1) };
}
