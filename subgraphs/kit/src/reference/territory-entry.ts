import type { TerritoryKey, TerritoryLevel } from '../contract/index.ts';

/** One territory of a vintage of the code officiel géographique. Frozen, with all its lists. */
export interface TerritoryEntry {
  key: TerritoryKey;
  level: TerritoryLevel;
  code: string;
  name: string;
  /**
   * Municipal population; null when it is not known (never 0 for unknown). Above communes and arrondissements municipaux it is the sum
   * of the member communes' own populations, null as soon as one is unknown. A commune déléguée or associée has none of its own.
   */
  population: number | null;
  /** Year of the figure; null with `population`. */
  populationVintage: number | null;
  /** Codes of the régions and départements that it lies in or, for a larger one, that it spans. Never empty. */
  regions: readonly string[];
  departements: readonly string[];
  /** Code of the EPCI and of the EPT that hold it; an EPT lies inside the Métropole du Grand Paris. Null above, and for communes without one. */
  epci: string | null;
  ept: string | null;
  /** Code of the commune that holds an arrondissement municipal or a commune déléguée or associée; null for the rest. */
  commune: string | null;
  /** Of a commune or an arrondissement municipal; empty for the rest. */
  postcodes: readonly string[];
}
