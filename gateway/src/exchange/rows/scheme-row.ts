import type {
  DetailValue,
  ExternalIdRecord,
  PerimeterScale,
  Provenanced,
  SchemeState,
  StatusPeriod,
  TerritoryRef,
} from '@maillage/kit';

/**
 * One row of a file of schemes: the record without the parts that have a file of their own, and of its perimeters the one of the day. In a draft
 * read from a file, a field is undefined where the file lacks the column.
 */
export interface SchemeRow extends Provenanced, PerimeterCells {
  /** Null for a scheme that has no record yet. */
  id: string | null;
  kind: string;
  name: string;
  startedOn: string | null;
  endsOn: string | null;
  statuses: StatusPeriod[];
  leads: string[];
  externalIds: ExternalIdRecord[];
  details: Record<string, DetailValue>;
  /** What an export says besides, on its day. */
  facts?: SchemeFacts;
}

/** A perimeter as cells have it; all null and empty where none is known. */
export interface PerimeterCells {
  scale: PerimeterScale | null;
  declared: TerritoryRef[];
  within: TerritoryRef[];
  /** Inhabitants that the source itself states. */
  statedPopulation: number | null;
  perimeterSince: string | null;
  perimeterUntil: string | null;
}

export interface SchemeFacts {
  status: string | null;
  state: SchemeState | null;
  inhabitants: number | null;
  populationVintage: number | null;
  unitCodes: string[] | null;
  leadNames: string[] | null;
}
