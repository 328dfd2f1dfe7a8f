import type { SchemeKindDefinition } from '@maillage/kit';
import { FileRefused } from '../file/file-refused.ts';
import type { Grid } from '../file/grid.ts';
import type { ImportPlan, PlanOptions } from './import-plan.ts';
import { planActions } from './plan-actions.ts';
import { planPartners } from './plan-partners.ts';
import { planParts } from './plan-parts.ts';
import { planSchemes } from './plan-schemes.ts';
import type { Shelves } from './shelves.ts';

/** @throws FileRefused */
export function planImport(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { what } = options;
  switch (what) {
    case 'schemes':
      return planSchemes(grid, shelves, options);
    case 'partners':
      return planPartners(grid, shelves, options);
    case 'actions':
      return planActions(grid, shelves, options);
    default:
      return planParts(grid, shelves, { ...options, what });
  }
}

/** @throws FileRefused for a kind that there is not */
export function knownKind(kinds: readonly SchemeKindDefinition[], written: string | null): string | null {
  if (written === null) return null;
  const found = kinds.find(({ code }) => code === written.toUpperCase());
  if (found) return found.code;
  const known = kinds.map(({ code }) => code.toLowerCase()).join(', ');
  throw new FileRefused('UNKNOWN_CODE', [`Types connus : ${known}.`, `Known kinds: ${known}.`]);
}
