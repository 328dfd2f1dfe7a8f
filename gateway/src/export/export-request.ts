import { badUserInput, isIsoDate, type TerritoryLevel } from '@maillage/kit';
import type { ExportList } from './export-list.ts';

/** What an export's address asks for. */
export interface ExportRequest {
  /** Variables `filter` and `day` of the list's query. */
  filter: Record<string, unknown>;
  day: string;
  /** `excel`: BOM and `;`, as French spreadsheets open it. `plain`: neither. */
  variant: 'excel' | 'plain';
}

const TERRITORIES: Readonly<Record<string, TerritoryLevel>> = {
  region: 'REGION',
  departement: 'DEPARTEMENT',
  epci: 'EPCI',
  ept: 'EPT',
  commune: 'COMMUNE',
};

const COMMON = [...Object.keys(TERRITORIES), 'name', 'provenance', 'variant'];
const DATED = ['asOf', 'state'];

/** Parameters that the list's address takes. */
export const parametersOf = ({ dated }: Pick<ExportList, 'dated'>): string[] => [
  ...COMMON,
  ...(dated ? DATED : []),
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
  const known = parametersOf(list);
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw badUserInput(`Paramètre inconnu : « ${name} ». Connus : ${known.join(', ')}.`);
    if (typeof value !== 'string') throw badUserInput(`Le paramètre « ${name} » est donné plusieurs fois.`);
  }
  const given = query as Readonly<Record<string, string>>;
  const { variant = 'excel', asOf: day = today } = given;
  if (!isIsoDate(day))
    throw badUserInput(`« asOf » attend un jour AAAA-MM-JJ ; reçu : ${JSON.stringify(day)}.`);
  if (variant !== 'excel' && variant !== 'plain')
    throw badUserInput('« variant » attend « excel » ou « plain ».');
  return { filter: filterOf(list, given, day), day, variant };
}

function filterOf(
  { dated }: ExportList,
  given: Readonly<Record<string, string>>,
  day: string,
): Record<string, unknown> {
  const territories = Object.keys(TERRITORIES).filter((name) => given[name] !== undefined);
  const [territory, ...others] = territories;
  if (others.length > 0) throw badUserInput(`Un seul territoire à la fois : ${territories.join(', ')}.`);
  return {
    ...(territory && { territory: { level: TERRITORIES[territory], code: given[territory] } }),
    ...(given.name && { name: { contains: given.name } }),
    ...(given.provenance && { provenance: { eq: given.provenance } }),
    ...(dated && { asOf: day, ...(given.state && { state: { eq: given.state } }) }),
  };
}
