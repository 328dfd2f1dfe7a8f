import type { PerimeterRecord, Problem } from '../../contract/index.ts';
import type { Cog } from '../../reference/index.ts';
import { PERIMETER_SCALES } from '../../vocabulary/index.ts';
import type { WritingSetting } from '../operation.ts';
import { problem } from '../problems.ts';
import { codeProblems, rangeProblems } from './codes.ts';
import { overlapProblems, periodProblems } from './periods.ts';
import { territoryProblems } from './territories.ts';

const MAX_PEOPLE = 100_000_000;

/** Perimeters: real periods that share no day, each of territories that exist on its first day. */
export function perimeterProblems(
  perimeters: readonly PerimeterRecord[],
  { cog, today }: WritingSetting & { cog: Cog },
): Problem[] {
  return [
    ...perimeters.flatMap((perimeter, index) => {
      const path = ['perimeters', index];
      const spans = periodProblems(perimeter, path);
      const day = spans.length > 0 ? today : (perimeter.since ?? perimeter.until ?? today);
      return [
        ...spans,
        ...codeProblems(perimeter.scale, [...path, 'scale'], PERIMETER_SCALES),
        ...(perimeter.declared.length === 0 ? [noTerritory([...path, 'declared'])] : []),
        ...territoryProblems(perimeter.declared, [...path, 'declared'], { cog, day }),
        ...territoryProblems(perimeter.within, [...path, 'within'], { cog, day }),
        ...rangeProblems(perimeter.population, [...path, 'population'], [0, MAX_PEOPLE]),
      ];
    }),
    ...overlapProblems(perimeters, ['perimeters']),
  ];
}

const noTerritory = (path: (string | number)[]): Problem =>
  problem('EMPTY', path, ['Il faut au moins un territoire.', 'At least one territory is needed.']);
