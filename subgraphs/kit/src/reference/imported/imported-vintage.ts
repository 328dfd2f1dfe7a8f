import type { PlaceLevel } from '../history/movement.ts';

/** A row of INSEE's list of communes of one year (`v_commune_YYYY.csv`): all that the hub keeps of it. */
export interface ImportedCommune {
  level: PlaceLevel;
  code: string;
  name: string;
  /** Of a commune; null for the rest, which lie in that of `commune`. */
  departement: string | null;
  /** Commune that holds an arrondissement municipal, a commune déléguée or associée; null for a commune. */
  commune: string | null;
}

/** A vintage of the COG that was imported: a year, and the whole of its list. */
export interface ImportedVintage {
  vintage: number;
  communes: readonly ImportedCommune[];
}
