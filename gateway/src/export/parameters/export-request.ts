import { badUserInput, isIsoDate } from '@maillage/kit';
import type { ExportList } from '../lists/index.ts';
import { TERRITORY_PARAMETERS } from './parameter.ts';

/** What an export's address asks for. */
export interface ExportRequest {
  /** Variables `filter` and `day` of the list's query. */
  filter: Record<string, unknown>;
  day: string;
  /** Whether items of all time are asked for, and not those of the day alone. */
  ever: boolean;
  /** Of CSV. `excel`: BOM, `;` and decimal commas, as French spreadsheets open it. `plain`: no BOM, `,` and decimal points. */
  variant: Variant;
  /** Of GeoJSON: tolerance of its lines, in metres. */
  simplify: number;
}

const VARIANTS = ['excel', 'plain'] as const;
export type Variant = (typeof VARIANTS)[number];

export const DEFAULT_SIMPLIFY = 100;

export interface DescribedParameter {
  name: string;
  /** In French. */
  description: string;
}

/** Parameters that a list's address takes, whatever the format. */
export const parametersOf = ({ parameters, dated, mapped, selection }: ExportList): DescribedParameter[] => [
  ...parameters.map(({ name, description }) => ({ name, description })),
  ...(dated ? [{ name: 'asOf', description: 'le jour, AAAA-MM-JJ ; aujourd’hui par défaut' }] : []),
  ...(selection.includes('$ever')
    ? [
        {
          name: 'periods',
          description: 'day (par défaut), ce qui vaut ce jour-là ; all, ce qui a valu de tout temps',
        },
      ]
    : []),
  { name: 'variant', description: 'en CSV : excel (par défaut) ou plain' },
  ...(mapped
    ? [
        {
          name: 'simplify',
          description: `en GeoJSON : tolérance du trait en mètres, ${DEFAULT_SIMPLIFY} par défaut`,
        },
      ]
    : []),
];

/**
 * Reads the parameters of an export's address.
 * @throws BAD_USER_INPUT on an unknown parameter, one given twice, or a malformed day; other values are the graph's to judge
 */
export function readExportRequest(
  list: ExportList,
  query: Readonly<Record<string, unknown>>,
  today: string,
): ExportRequest {
  const given = onceEach(list, query);
  const {
    variant = 'excel',
    periods = 'day',
    asOf: day = today,
    simplify = String(DEFAULT_SIMPLIFY),
  } = given;
  if (!isIsoDate(day))
    throw badUserInput(`« asOf » attend un jour AAAA-MM-JJ ; reçu : ${JSON.stringify(day)}.`);
  if (periods !== 'day' && periods !== 'all') throw badUserInput('« periods » attend « day » ou « all ».');
  if (!isVariant(variant)) throw badUserInput('« variant » attend « excel » ou « plain ».');
  if (!/^\d{1,6}$/.test(simplify)) throw badUserInput('« simplify » attend un nombre entier de mètres.');
  const filter = Object.assign(
    list.dated ? { asOf: day } : {},
    ...list.parameters.map(({ name, filter }) => (given[name] === undefined ? {} : filter(given[name]))),
  );
  return { filter, day, ever: periods === 'all', variant, simplify: Number(simplify) };
}

function onceEach(
  list: ExportList,
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | undefined>> {
  const known = parametersOf(list).map(({ name }) => name);
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw badUserInput(`Paramètre inconnu : « ${name} ». Connus : ${known.join(', ')}.`);
    if (typeof value !== 'string') throw badUserInput(`Le paramètre « ${name} » est donné plusieurs fois.`);
  }
  const territories = TERRITORY_PARAMETERS.filter((name) => query[name] !== undefined);
  if (territories.length > 1) throw badUserInput(`Un seul territoire à la fois : ${territories.join(', ')}.`);
  return query as Readonly<Record<string, string>>;
}

const isVariant = (text: string): text is Variant => VARIANTS.includes(text as Variant);
