import type { TerritoryKey, TerritoryLevel, TerritoryRef } from '../contract/index.ts';
import type { TerritoryEntry } from './territory-entry.ts';
import type { Timeline } from './timeline.ts';

/** One vintage of the code officiel géographique, in memory and immutable. Every list is in the order of codes. */
export interface Cog {
  /** Year of the COG. */
  vintage: number;
  /** Year of its populations, save for those that carry another (`TerritoryEntry.populationVintage`). */
  populationVintage: number;
  find(ref: TerritoryRef): TerritoryEntry | undefined;
  entry(key: TerritoryKey): TerritoryEntry | undefined;
  /** All of a level. None for QPV: they belong to the QPV subgraph. */
  entries(level: TerritoryLevel): readonly TerritoryEntry[];
  /** Communes of a région, département, EPCI or EPT; arrondissements of Paris, Lyon or Marseille; none otherwise. */
  members(ref: TerritoryRef): readonly TerritoryEntry[];
  /** Communes déléguées and associées of a commune. */
  delegated(communeCode: string): readonly TerritoryEntry[];
  /** Communes that a postcode serves; arrondissements instead of Paris, Lyon and Marseille. */
  byPostcode(postcode: string): readonly TerritoryEntry[];
  /** The vintages that it stands among, and what became of communes between them. Absent: it stands for every day. */
  readonly timeline?: Timeline;
}
