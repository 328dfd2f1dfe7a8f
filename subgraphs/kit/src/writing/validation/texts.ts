import type { Problem } from '../../contract/index.ts';
import { isPlainObject } from '../json.ts';
import { problem } from '../problems.ts';

/** Characters of any text, by the name of its field; the rest may have `MAX_TEXT`. */
const MAX_BY_FIELD: Readonly<Record<string, number>> = {
  name: 300,
  title: 500,
  role: 300,
  grantedBy: 300,
  section: 500,
  document: 500,
  url: 2_000,
  system: 50,
  value: 200,
  reason: 2_000,
  source: 2_000,
  idempotencyKey: 200,
  id: 100,
};
const MAX_TEXT = 10_000;

/** Items of any list. */
export const MAX_ITEMS = 5_000;

/** No record nests deeper: a body, its meetings, their attendance. */
const MAX_DEPTH = 12;

/** Control characters but for tabs and line ends, and those that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

/**
 * What is wrong with the texts and lists of a value, however deep: no control character, no half of a surrogate pair, nothing too long. At
 * most `MAX_PROBLEMS` problems.
 */
export function textProblems(value: unknown, path: readonly (string | number)[] = []): Problem[] {
  const found: Problem[] = [];
  walk(value, path, found);
  return found;
}

export const MAX_PROBLEMS = 100;

function walk(value: unknown, path: readonly (string | number)[], found: Problem[]): void {
  if (found.length >= MAX_PROBLEMS) return;
  if (typeof value === 'string') {
    const wrong = ofText(value, path);
    if (wrong) found.push(wrong);
  } else if (path.length > MAX_DEPTH) {
    found.push(problem('TOO_LONG', path, ['L’imbrication est trop profonde.', 'Nested too deeply.']));
  } else if (Array.isArray(value)) {
    if (value.length > MAX_ITEMS) {
      found.push(
        problem('TOO_LONG', path, [`Au plus ${MAX_ITEMS} éléments.`, `At most ${MAX_ITEMS} items.`]),
      );
    } else for (const [index, item] of value.entries()) walk(item, [...path, index], found);
  } else if (isPlainObject(value)) {
    for (const [name, item] of Object.entries(value)) walk(item, [...path, name], found);
  }
}

function ofText(text: string, path: readonly (string | number)[]): Problem | null {
  const field = path.findLast((part) => typeof part === 'string' && Number.isNaN(Number(part)));
  const max = MAX_BY_FIELD[String(field)] ?? MAX_TEXT;
  if (text.length > max)
    return problem('TOO_LONG', path, [`Au plus ${max} caractères.`, `At most ${max} characters.`]);
  if (!text.isWellFormed() || UNSAFE.test(text))
    return problem('UNSAFE_TEXT', path, [
      'Le texte contient un caractère de contrôle, ou la moitié d’un caractère.',
      'The text has a control character, or half of a character.',
    ]);
  return null;
}

/** A text that may not be missing nor blank. */
export function blankProblem(text: string, path: readonly (string | number)[]): Problem[] {
  return text.trim() === '' ? [problem('EMPTY', path, ['Le texte est vide.', 'The text is empty.'])] : [];
}
