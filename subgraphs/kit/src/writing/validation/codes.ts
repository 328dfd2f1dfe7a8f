import type { Problem, Vocabulary } from '../../contract/index.ts';
import { problem } from '../problems.ts';

type Path = readonly (string | number)[];

/** A code that is none of its vocabulary's. */
export function codeProblems(code: string | null, path: Path, { labels }: Vocabulary): Problem[] {
  if (code === null || Object.hasOwn(labels, code)) return [];
  return [unknownCode(Object.keys(labels), path)];
}

export function unknownCode(known: readonly string[], path: Path): Problem {
  const list = known.join(', ');
  return problem('UNKNOWN_CODE', path, [`Attendu : ${list}.`, `Expected one of ${list}.`]);
}

/** A number that has to lie in a range; missing is not wrong. */
export function rangeProblems(
  value: number | null,
  path: Path,
  [min, max]: readonly [number, number],
): Problem[] {
  if (value === null || (Number.isFinite(value) && value >= min && value <= max)) return [];
  return [
    problem('OUT_OF_RANGE', path, [
      `Attendu : un nombre de ${min} à ${max}.`,
      `Expected a number from ${min} to ${max}.`,
    ]),
  ];
}

/** Values that stand in a list more than once, by the text that `keyOf` gives. */
export function duplicateProblems<Item>(
  items: readonly Item[],
  path: Path,
  keyOf: (item: Item) => string,
): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      problem(
        'DUPLICATE',
        [...path, index],
        ['Cet élément figure déjà dans la liste.', 'This item is already in the list.'],
      ),
    ];
  });
}
