import {
  type Cog,
  type ContourLevel,
  isWellFormedCode,
  stateOn,
  type TerritoryEntry,
  type TerritoryRef,
} from '@maillage/kit';
import { wholeCommuneCode } from '../file/cells.ts';

/** Lengths that codes have by level; a first zero that a number lost is given back up to it. */
const LENGTHS: Readonly<Partial<Record<ContourLevel, number>>> = { DEPARTEMENT: 2, REGION: 2 };

/** A code as its level writes it, with what software took from it. */
export function wholeCode(level: ContourLevel, written: string): string {
  const code = wholeCommuneCode(written);
  return code.padStart(LENGTHS[level] ?? 0, '0');
}

/**
 * The territory of a written code on the first day of a year, as the COG has it. Among communes, an arrondissement of Paris, Lyon or Marseille is one
 * too. Undefined when no such territory held that day.
 */
export function territoryOn(
  cog: Cog,
  { level, code: written }: { level: ContourLevel; code: string },
  vintage: number,
): TerritoryEntry | undefined {
  const code = wholeCode(level, written);
  const levels: readonly ContourLevel[] =
    level === 'COMMUNE' ? ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] : [level];
  return levels
    .map((each) => heldOn(cog, { level: each, code }, `${vintage}-01-01`))
    .find((entry) => entry !== undefined);
}

function heldOn(cog: Cog, ref: TerritoryRef, day: string): TerritoryEntry | undefined {
  if (!isWellFormedCode(ref)) return undefined;
  const state = stateOn(cog, ref, day);
  return state?.day === day ? state.entry : undefined;
}
