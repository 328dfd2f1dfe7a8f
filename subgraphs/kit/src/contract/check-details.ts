import { isIsoDate } from './dates.ts';
import type { DetailField } from './detail-field.ts';
import type { Problem } from './problem.ts';
import type { SchemeKindDefinition } from './scheme-kind.ts';

type Found = Omit<Problem, 'path'> & { at?: number };

/**
 * What is wrong with a scheme's details, against its kind's definition; empty when nothing is. Null and undefined are missing data, never a
 * problem; an empty text is one (missing is null), an empty list is not (it is a known « none »). `min` and `max` bound a
 * number, the length of a `String` and the number of items of a list; `pattern` holds for a text or each text of a list.
 */
export function checkDetails(
  definition: Pick<SchemeKindDefinition, 'code' | 'details'>,
  details: Readonly<Record<string, unknown>>,
): Problem[] {
  return Object.entries(details).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const field = Object.hasOwn(definition.details, name) ? definition.details[name] : undefined;
    const found = field ? problemsOf(field, value) : [unknownField(definition.code)];
    return found.map(({ at, ...problem }) => ({
      path: ['details', name, ...(at === undefined ? [] : [String(at)])],
      ...problem,
    }));
  });
}

function problemsOf(field: DetailField, value: unknown): Found[] {
  switch (field.type) {
    case 'Boolean':
      return typeof value === 'boolean' ? [] : [wrongType('true ou false', 'true or false')];
    case 'Int':
      if (!isInt(value)) return [wrongType('un nombre entier', 'a whole number')];
      return outOfRange(field, value, ['', '']);
    case 'Float':
      if (typeof value !== 'number' || !Number.isFinite(value)) return [wrongType('un nombre', 'a number')];
      return outOfRange(field, value, ['', '']);
    case 'Date':
      if (typeof value !== 'string') return [wrongType('une date', 'a date')];
      return isIsoDate(value) ? [] : [wrongFormat('une date AAAA-MM-JJ', 'a date YYYY-MM-DD')];
    case 'String':
      if (typeof value !== 'string') return [wrongType('un texte', 'a text')];
      return [
        ...outOfRange(field, value.length, [' caractères', ' characters']),
        ...textProblems(field, value),
      ];
    case 'Strings':
      return inList(value, (list) => [
        ...outOfRange(field, list.length, [' éléments', ' items']),
        ...list.flatMap((text, at) => textProblems(field, text).map((problem) => ({ ...problem, at }))),
      ]);
    case 'Code':
      if (typeof value !== 'string') return [wrongType('un code', 'a code')];
      return unknownCode(field.of.labels, value);
    case 'Codes':
      return inList(value, (list) =>
        list.flatMap((code, at) => unknownCode(field.of.labels, code).map((problem) => ({ ...problem, at }))),
      );
  }
}

/** GraphQL's Int: 32 bits. */
function isInt(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

function inList(value: unknown, problems: (list: string[]) => Found[]): Found[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    return [wrongType('une liste de textes', 'a list of texts')];
  const repeated = value.flatMap((item, at) =>
    value.indexOf(item) < at ? [{ ...duplicate(item), at }] : [],
  );
  return [...problems(value), ...repeated];
}

type Range = Pick<Extract<DetailField, { min?: number }>, 'min' | 'max'>;

function outOfRange({ min, max }: Range, measure: number, [unitFr, unitEn]: [string, string]): Found[] {
  const code = 'OUT_OF_RANGE';
  if (min !== undefined && measure < min)
    return [{ code, messageFr: `Au moins ${min}${unitFr}.`, messageEn: `At least ${min}${unitEn}.` }];
  if (max !== undefined && measure > max)
    return [{ code, messageFr: `Au plus ${max}${unitFr}.`, messageEn: `At most ${max}${unitEn}.` }];
  return [];
}

function textProblems({ pattern }: { pattern?: RegExp }, text: string): Found[] {
  if (text.trim() === '')
    return [{ code: 'EMPTY', messageFr: 'Le texte est vide.', messageEn: 'The text is empty.' }];
  return pattern && !pattern.test(text)
    ? [wrongFormat(`un texte de la forme ${pattern.source}`, `a text of the form ${pattern.source}`)]
    : [];
}

function unknownCode(labels: Readonly<Record<string, string>>, code: string): Found[] {
  if (Object.hasOwn(labels, code)) return [];
  const known = Object.keys(labels).join(', ');
  return [{ code: 'UNKNOWN_CODE', messageFr: `Attendu : ${known}.`, messageEn: `Expected one of ${known}.` }];
}

const unknownField = (kind: string): Found => ({
  code: 'UNKNOWN_FIELD',
  messageFr: `Ce champ n’existe pas pour ${kind}.`,
  messageEn: `${kind} has no such field.`,
});

const wrongType = (fr: string, en: string): Found => ({
  code: 'WRONG_TYPE',
  messageFr: `Attendu : ${fr}.`,
  messageEn: `Expected ${en}.`,
});

const wrongFormat = (fr: string, en: string): Found => ({ ...wrongType(fr, en), code: 'WRONG_FORMAT' });

const duplicate = (item: string): Found => ({
  code: 'DUPLICATE',
  messageFr: `${item} figure déjà dans la liste.`,
  messageEn: `${item} is already in the list.`,
});
