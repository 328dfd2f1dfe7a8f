import type { IsoDate, Problem, TerritoryRef } from '../../contract/index.ts';
import { type Cog, codeFormat, isWellFormedCode, unknownRefsOn } from '../../reference/index.ts';
import { problem } from '../problems.ts';
import { duplicateProblems } from './codes.ts';

type Path = readonly (string | number)[];

/** Codes that are not written as their level's are, or that name nothing on the day, even as a territory of another year. */
export function territoryProblems(
  refs: readonly TerritoryRef[],
  path: Path,
  { cog, day }: { cog: Cog; day: IsoDate },
): Problem[] {
  const wellFormed = refs.filter(isWellFormedCode);
  const unknown = new Set(unknownRefsOn(cog, day, wellFormed).map(({ level, code }) => `${level}:${code}`));
  return [
    ...refs.flatMap((ref, index) => {
      const at = [...path, index, 'code'];
      if (!isWellFormedCode(ref)) return [malformed(ref, at)];
      return unknown.has(`${ref.level}:${ref.code}`) ? [unknownTerritory(ref, day, at)] : [];
    }),
    ...duplicateProblems(refs, path, ({ level, code }) => `${level}:${code}`),
  ];
}

const malformed = ({ level }: TerritoryRef, path: Path): Problem =>
  problem('WRONG_FORMAT', path, [
    `Un code de niveau ${level} est ${codeFormat(level).expected}.`,
    `Not written as codes of level ${level} are.`,
  ]);

const unknownTerritory = ({ level, code }: TerritoryRef, day: IsoDate, path: Path): Problem =>
  problem('UNKNOWN_TERRITORY', path, [
    `Aucun territoire de niveau ${level} n’a le code ${code} au ${day}.`,
    `No territory of level ${level} has the code ${code} on ${day}.`,
  ]);
