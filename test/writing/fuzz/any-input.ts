import {
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from './random.ts';

const TEXTS = [
  'CLSM de Bron',
  '',
  ' ',
  'nul \u0000 au milieu',
  'moitié \ud83e seule',
  '\udfffmoitié',
  '\u202Eecrevni',
  'مجلس محلي للصحة النفسية',
  '🧠'.repeat(50),
  'x'.repeat(20_000),
  "'; DROP TABLE clsm.scheme; --",
  '=HYPERLINK("http://a")',
  '\\N\t\r\n{"a":[1]}',
  '𝕏́'.repeat(40),
  'https://exemple.fr/a',
  'javascript:alert(1)',
  '69029',
];
const DAYS = [
  '2024-02-29',
  '2024-02-30',
  '0000-01-01',
  '9999-12-31',
  '1899-12-31',
  '2025-01-01',
  '2025-06-30',
];
const NUMBERS = [0, 1, -1, 0.5, 2_147_483_647, -2_147_483_648, 1e308, 2024];
const INTS = NUMBERS.filter(Number.isInteger).filter((number) => Math.abs(number) < 2 ** 32);
const CODES = ['69029', '93066', '2A004', '99999', 'QN09301M', '200046977', '84', ''];
/** What is of no type that an input has. */
const JUNK = [[[]], { a: 1 }, true, 'x', 1, null, [null], Number.MAX_SAFE_INTEGER];
const LENGTHS = [0, 1, 2, 3, 30, 6_000];

/** Values of an input, mostly of its types and sometimes of none, among them what breaks careless code. */
export function anyInput(type: GraphQLInputType, random: Random, name = ''): unknown {
  if (random.happens(0.004)) return random.pick(JUNK);
  if (isNonNullType(type)) return anyInput(type.ofType, random, name);
  if (isListType(type)) {
    const length = random.pick(random.happens(0.05) ? LENGTHS : LENGTHS.slice(0, 4));
    const item = () => anyInput(type.ofType, random, name);
    return length > 100 ? Array(length).fill(item()) : Array.from({ length }, item);
  }
  if (isInputObjectType(type)) {
    const chosen = Object.values(type.getFields()).filter((field) => isAsked(field, random));
    return Object.fromEntries(
      chosen.map((field) => [
        field.name,
        !isRequiredInputField(field) && random.happens(0.1) ? null : anyInput(field.type, random, field.name),
      ]),
    );
  }
  if (isEnumType(type)) return random.happens(0.01) ? 'RIEN' : random.pick(type.getValues()).name;
  return anyScalar(type.toString(), random, name);
}

const isAsked = (field: GraphQLInputField, random: Random): boolean =>
  isRequiredInputField(field) ? !random.happens(0.005) : random.happens(0.4);

function anyScalar(type: string, random: Random, name: string): unknown {
  switch (type) {
    case 'Date':
      return random.happens(0.9) ? random.pick(DAYS.slice(-2)) : random.pick(DAYS);
    case 'Int':
      if (random.happens(0.2)) return random.pick(INTS);
      return name === 'year' ? 2024 : name === 'position' ? 0 : 3;
    case 'Float':
      return random.happens(0.8) ? 0.5 : random.pick(NUMBERS);
    case 'Boolean':
      return random.happens(0.5);
    case 'ID':
      return random.happens(0.9) ? 'partner_a' : random.pick(TEXTS);
    default:
      return anyText(random, name);
  }
}

/** Names of fields whose texts are not any text, with ones that are right. */
const RIGHT: Readonly<Record<string, string>> = {
  code: '69029',
  communeCode: '69029',
  url: 'https://exemple.fr/a',
  siren: '120027016',
  siret: '12002701600563',
  finess: '690000013',
  rna: 'W691000001',
  rule: 'R01',
  ruleSet: 'ile-de-france-2012',
};

const anyText = (random: Random, name: string): string =>
  random.happens(0.93) ? (RIGHT[name] ?? (TEXTS[0] as string)) : random.pick([...TEXTS, ...CODES]);
