import {
  type ActionRecord,
  blankAction,
  blankPartner,
  blankScheme,
  type Caller,
  type Cog,
  kindSlug,
  newRecordId,
  type PartnerRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  type StatusPeriod,
  searchKey,
  type TerritoryRef,
  territorySchemeId,
} from '@maillage/kit';
import { code } from '../../../exchange/cells/code.ts';
import type { ActionRow, PartnerRow, SchemeRow, Table, Tables } from '../../../exchange/index.ts';
import { readRows } from '../cells/read-rows.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import { FileRefused } from '../file/file-refused.ts';
import type { Grid } from '../file/grid.ts';
import { createActionMatcher } from '../matching/match-action.ts';
import { createPartnerMatcher } from '../matching/match-partner.ts';
import { createSchemeMatcher } from '../matching/match-scheme.ts';
import { gatherPlaces } from '../places/gather-places.ts';
import { PLACE_COLUMNS } from '../places/place-columns.ts';
import type { RowProblem } from '../report.ts';
import { type Checked, checkDrafts } from './check-drafts.ts';
import { missingOfAction, missingOfScheme } from './missing-references.ts';
import { type PartRow, partDrafts } from './part-drafts.ts';
import { PART_KINDS, type PartTable } from './parts.ts';
import { actionColumnAt, partnerColumnAt, schemeColumnAt } from './problem-column.ts';
import { missingColumns, recordDrafts } from './record-drafts.ts';
import { schemeOfRow } from './scheme-row-record.ts';
import type { Shelves } from './shelves.ts';

/** What a file of records may hold. */
export const RECORD_TABLES = [
  'schemes',
  'partners',
  'actions',
  'seats',
  'perimeters',
  'posts',
  'bodies',
  'fundings',
  'links',
  'documents',
] as const satisfies readonly ('schemes' | 'partners' | 'actions' | PartTable)[];

export type RecordTable = (typeof RECORD_TABLES)[number];

export interface PlanOptions {
  what: RecordTable;
  /** Code of the kind that every row is of; null where a column says it. */
  kind: string | null;
  kinds: readonly SchemeKindDefinition[];
  tables: Tables;
  cog: Cog;
  today: string;
  /** Where communes that a file names are looked for; everywhere when it is null. */
  place: TerritoryRef | null;
  /** Who may write only in some territories; null for who has the command line. */
  caller: Caller | null;
}

// biome-ignore lint/suspicious/noExplicitAny: changes of several sorts of records go the same way from here on.
export type AnyChecked = Checked<any>;

/** What a file comes to: the records to write, and every row that can't be taken. */
export interface ImportPlan {
  rows: number;
  checked: AnyChecked[];
  problems: RowProblem[];
  notes: string[];
}

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

async function planSchemes(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { kind, kinds, tables, cog, today, caller } = options;
  const table = kind === null ? tables.schemes : (tables.kinds.get(kind) as Table<SchemeRow>);
  const file = await readRows(grid, { table, besides: PLACE_COLUMNS, needed: [['id'], ['nom']] });
  const { rows: gathered, problems, notes } = gatherPlaces(file, { cog, place: options.place });
  const rows = gathered.map((row) => ofKind(row, kind));
  const checked: AnyChecked[] = [];
  for (const definition of kinds) {
    const own = rows.filter(({ values }) => values.kind === definition.code);
    if (own.length === 0) continue;
    const shelf = await shelves.scheme(definition.code);
    const { drafts, problems: found } = await recordDrafts<SchemeRecord, SchemeRow>(own, {
      shelf,
      columns: table.columns.filter(({ name }) => name !== 'type'),
      match: createSchemeMatcher({ shelf, definition, cog, today }),
      blank: ({ values, cells }) => ({
        ...blankScheme(newSchemeId(definition, values), definition.code),
        statuses: firstStatus(definition, values, cells.get('statut') ?? ''),
      }),
      problemsOfNew: (row) => unknownStatus(definition, row),
      apply: (record, values) => schemeOfRow(record, values, today),
      keysOf: ({ id, name = '', declared = [] }) =>
        id == null
          ? [`${searchKey(name)} ${declared.map(({ level, code }) => `${level}:${code}`).join(' ')}`]
          : [],
      nameOf: ({ name }) => name,
      columnAt: (path) => schemeColumnAt(path, definition),
    });
    problems.push(...found);
    const missing = (record: SchemeRecord, before: SchemeRecord | null) =>
      missingOfScheme(shelves, record, before);
    checked.push(await checkDrafts(drafts, { today, caller, missing }));
  }
  problems.push(...rows.filter(({ values }) => values.kind === undefined).flatMap(kindNeeded));
  return { rows: file.rows.length, checked, problems, notes: [...file.notes, ...notes] };
}

const ofKind = <Row extends { kind: string }>(row: RowValues<Row>, kind: string | null): RowValues<Row> =>
  kind === null ? row : { ...row, values: { ...row.values, kind } };

const kindNeeded = (row: RowValues<unknown>): RowProblem[] =>
  row.problems.length > 0
    ? row.problems
    : [
        rowProblem(row.line, { code: 'REQUIRED', column: 'type' }, [
          'Il faut dire le type du dispositif : la colonne « type », ou --kind.',
          'The kind of scheme is needed: the column “type”, or --kind.',
        ]),
      ];

/** What a new scheme's own status, as files have it beside its history, says where they have no history. */
function firstStatus(
  definition: SchemeKindDefinition,
  { startedOn = null }: Partial<SchemeRow>,
  cell: string,
): StatusPeriod[] {
  const reading = cell === '' ? null : statusCode(definition).read(cell);
  return reading?.ok ? [{ status: reading.value, since: startedOn, until: null }] : [];
}

const statusCode = ({ statuses }: SchemeKindDefinition) =>
  code({ labels: Object.fromEntries(Object.entries(statuses).map(([name, { label }]) => [name, label])) });

function unknownStatus(definition: SchemeKindDefinition, row: RowValues<SchemeRow>): RowProblem[] {
  const value = row.cells.get('statut') ?? '';
  const reading = value === '' || row.values.statuses ? null : statusCode(definition).read(value);
  if (!reading || reading.ok) return [];
  const { code: wrong, messageFr, messageEn } = reading.problem;
  return [rowProblem(row.line, { code: wrong, column: 'statut', value }, [messageFr, messageEn])];
}

/** Of a scheme that is a territory, the id is made of its code. */
function newSchemeId(definition: SchemeKindDefinition, { details }: Partial<SchemeRow>): string {
  const official = definition.territory && details?.[definition.territory.codeDetail];
  return official == null
    ? newRecordId(kindSlug(definition))
    : territorySchemeId(definition.code, String(official));
}

async function planPartners(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { tables, cog, today, caller } = options;
  const file = await readRows(grid, {
    table: tables.partners,
    needed: [['id'], ['nom'], ['siret'], ['finess']],
  });
  const shelf = await shelves.partners();
  const { drafts, problems } = await recordDrafts<PartnerRecord, PartnerRow>(file.rows, {
    shelf,
    columns: tables.partners.columns,
    match: createPartnerMatcher(shelf, cog).ofRow,
    blank: () => blankPartner(newRecordId('partner')),
    apply: (record, values) => ({ ...record, ...said(values) }),
    keysOf: ({ id, name = '', communeCode, siret, finess }) =>
      id == null && siret == null && finess == null ? [`${searchKey(name)} ${communeCode ?? ''}`] : [],
    nameOf: ({ name }) => name,
    columnAt: partnerColumnAt,
  });
  const checked = await checkDrafts(drafts, { today, caller, missing: async () => [] });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}

/** What a row says of a record, but for its id: that has said which record it is. */
const said = <Row extends { id: unknown }>({ id: _, ...values }: Partial<Row>): Omit<Partial<Row>, 'id'> =>
  values;

async function planActions(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { tables, today, caller } = options;
  const file = await readRows(grid, { table: tables.actions, needed: [['id'], ['titre']] });
  const shelf = await shelves.actions();
  const { drafts, problems } = await recordDrafts<ActionRecord, ActionRow>(file.rows, {
    shelf,
    columns: tables.actions.columns,
    match: createActionMatcher(shelf),
    blank: () => blankAction(newRecordId('action')),
    apply: (record, values) => ({ ...record, ...said(values) }),
    keysOf: ({ id, title = '', carriers = [] }) =>
      id == null ? [`${searchKey(title)} ${carriers.map(({ schemeId }) => schemeId).join(' ')}`] : [],
    nameOf: ({ title }) => title,
    columnAt: actionColumnAt,
  });
  const missing = (record: ActionRecord, before: ActionRecord | null) =>
    missingOfAction(shelves, record, before);
  const checked = await checkDrafts(drafts, { today, caller, missing });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}

async function planParts(
  grid: Grid,
  shelves: Shelves,
  options: PlanOptions & { what: PartTable },
): Promise<ImportPlan> {
  const { what, kind, kinds, tables, cog, today, caller } = options;
  const table = tables[what] as unknown as Table<PartRow>;
  const file = await readRows(grid, { table, needed: [['dispositif'], ['dispositif_nom']] });
  const rows = file.rows.map((row) => {
    const own = ofKind(row, kind);
    const lacking = missingColumns(table.columns, row).filter(
      ({ column }) => kind === null || column !== 'type',
    );
    return { ...own, problems: [...row.problems, ...(row.problems.length > 0 ? [] : lacking)] };
  });
  const matchers = new Map<string, ReturnType<typeof createSchemeMatcher>>();
  const { drafts, problems } = await partDrafts(rows, {
    part: what === 'perimeters' ? null : PART_KINDS[what],
    shelfOf: shelves.scheme,
    async schemeOf(code, { id, name }) {
      const definition = kinds.find((each) => each.code === code);
      if (!definition) throw new RangeError(`no kind ${code}`);
      const known = matchers.get(code);
      const match =
        known ?? createSchemeMatcher({ shelf: await shelves.scheme(code), definition, cog, today });
      matchers.set(code, match);
      return match({ id, name: name ?? '' });
    },
    ...((what === 'seats' || what === 'fundings') && {
      partners: createPartnerMatcher(await shelves.partners(), cog),
    }),
    cog,
    today,
  });
  const missing = (record: SchemeRecord, before: SchemeRecord | null) =>
    missingOfScheme(shelves, record, before);
  const checked = await checkDrafts(drafts, { today, caller, missing });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}

/** @throws FileRefused for a kind that there is not */
export function knownKind(kinds: readonly SchemeKindDefinition[], written: string | null): string | null {
  if (written === null) return null;
  const found = kinds.find(({ code }) => code === written.toUpperCase());
  if (found) return found.code;
  const known = kinds.map(({ code }) => code.toLowerCase()).join(', ');
  throw new FileRefused('UNKNOWN_CODE', [`Types connus : ${known}.`, `Known kinds: ${known}.`]);
}
