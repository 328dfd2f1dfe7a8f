import { type IsoDate, isIsoDate, type Period, type Problem } from '../../contract/index.ts';
import { problem } from '../problems.ts';
import { overlap } from '../timeline.ts';

type Path = readonly (string | number)[];

/** Days outside are taken for slips of the keyboard: nothing here is older than the century of the welfare offices. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export function dayProblems(day: IsoDate | null, path: Path): Problem[] {
  if (day === null) return [];
  if (!isIsoDate(day))
    return [problem('WRONG_FORMAT', path, ['Attendu : un jour AAAA-MM-JJ.', 'Expected a day YYYY-MM-DD.'])];
  if (day < FIRST_DAY || day > LAST_DAY)
    return [
      problem('OUT_OF_RANGE', path, [
        `Attendu : un jour entre ${FIRST_DAY} et ${LAST_DAY}.`,
        `Expected a day between ${FIRST_DAY} and ${LAST_DAY}.`,
      ]),
    ];
  return [];
}

export function yearProblems(year: number, path: Path): Problem[] {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return [];
  return [
    problem('OUT_OF_RANGE', path, [
      `Attendu : une année entre ${FIRST_YEAR} et ${LAST_YEAR}.`,
      `Expected a year between ${FIRST_YEAR} and ${LAST_YEAR}.`,
    ]),
  ];
}

/** Both days are days, and the last is not before the first. `names` are those of the two fields. */
export function spanProblems(
  [first, last]: readonly [IsoDate | null, IsoDate | null],
  path: Path,
  names: readonly [string, string] = ['since', 'until'],
): Problem[] {
  const found = [...dayProblems(first, [...path, names[0]]), ...dayProblems(last, [...path, names[1]])];
  if (found.length > 0 || first === null || last === null || first <= last) return found;
  return [
    problem(
      'DATE_ORDER',
      [...path, names[1]],
      [
        `Le dernier jour, ${last}, précède le premier, ${first}.`,
        `The last day, ${last}, comes before the first, ${first}.`,
      ],
    ),
  ];
}

export const periodProblems = ({ since, until }: Period, path: Path): Problem[] =>
  spanProblems([since, until], path);

/** Of periods that may not share a day, those that do share one with the one before them in time. */
export function overlapProblems(periods: readonly Period[], path: Path): Problem[] {
  return periods.flatMap((period, index) => {
    const other = periods.findIndex((earlier, at) => at < index && overlap(earlier, period));
    if (other < 0) return [];
    return [
      problem(
        'OVERLAP',
        [...path, index],
        [`La période chevauche celle de rang ${other}.`, `The period overlaps the one at ${other}.`],
      ),
    ];
  });
}
