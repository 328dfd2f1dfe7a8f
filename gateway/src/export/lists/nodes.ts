import type { FundingPurpose, FundingSource, PerimeterScale, TerritoryRef } from '@maillage/kit';
import type { PerimeterCells } from '../../exchange/index.ts';

/** What lists ask of nodes, and the shape of the answers. */

export interface Reference {
  id: string;
  name: string;
}

export interface DeclaredPerimeter {
  scale: PerimeterScale;
  validFrom: string | null;
  validTo: string | null;
  declaredAs: TerritoryRef[];
  within: TerritoryRef[];
  statedPopulation: number | null;
}

export interface PerimeterNode extends DeclaredPerimeter {
  unitCodes: string[];
  population: number | null;
  populationVintage: number;
}

const DECLARED = 'scale validFrom validTo declaredAs { level code } within { level code } statedPopulation';

export const PERIMETER = `perimeter(asOf: $day) { ${DECLARED} unitCodes population populationVintage }`;

/** That of the day, or those of all time. */
export const PERIMETERS = `perimeter(asOf: $day) @skip(if: $ever) { ${DECLARED} } perimeters @include(if: $ever) { ${DECLARED} }`;

export const toCells = (perimeter: DeclaredPerimeter | null): PerimeterCells => ({
  scale: perimeter?.scale ?? null,
  declared: perimeter?.declaredAs ?? [],
  within: perimeter?.within ?? [],
  statedPopulation: perimeter?.statedPopulation ?? null,
  perimeterSince: perimeter?.validFrom ?? null,
  perimeterUntil: perimeter?.validTo ?? null,
});

export const PROVENANCE = 'provenance sources { document section url }';
export const PERIOD = 'since until';
export const STATUSES = `statuses { status ${PERIOD} }`;
export const FUNDINGS = 'fundings { year source purpose amount partner { id name } }';

export interface FundingNode {
  year: number;
  source: FundingSource;
  purpose: FundingPurpose;
  amount: number | null;
  partner: Reference | null;
}
