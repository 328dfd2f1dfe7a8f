import type { SchemeRecord } from '@maillage/kit';
import type { SchemeRow, Table } from '../../../exchange/index.ts';
import { readRows } from '../cells/read-rows.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import type { Grid } from '../file/grid.ts';
import { createSchemeMatcher } from '../matching/match-scheme.ts';
import { nameKey } from '../matching/name-key.ts';
import { createSimilarity } from '../matching/similar.ts';
import { gatherPlaces } from '../places/gather-places.ts';
import { PLACE_COLUMNS } from '../places/place-columns.ts';
import type { RowProblem } from '../report.ts';
import { checkDrafts } from './check-drafts.ts';
import type { AnyChecked, ImportPlan, PlanOptions } from './import-plan.ts';
import { missingOfScheme } from './missing-references.ts';
import { newScheme, unknownStatus } from './new-scheme.ts';
import { schemeColumnAt } from './problem-column.ts';
import { recordDrafts } from './record-drafts.ts';
import { ofKind } from './row-fields.ts';
import { schemeOfRow } from './scheme-row-record.ts';
import type { Shelves } from './shelves.ts';

export async function planSchemes(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { kind, kinds, tables, cog, today, caller } = options;
  const table = kind === null ? tables.schemes : (tables.kinds.get(kind) as Table<SchemeRow>);
  const file = await readRows(grid, { table, besides: PLACE_COLUMNS, needed: [['id'], ['nom']] });
  const { rows: gathered, problems, notes } = gatherPlaces(file, { cog, place: options.place });
  const rows = gathered.map((row) => ofKind(row, kind));
  const checked: AnyChecked[] = [];
  const similarity = createSimilarity();
  for (const definition of kinds) {
    const own = rows.filter(({ values }) => values.kind === definition.code);
    if (own.length === 0) continue;
    const shelf = await shelves.scheme(definition.code);
    const { drafts, problems: found } = await recordDrafts<SchemeRecord, SchemeRow>(own, {
      shelf,
      columns: table.columns.filter(({ name }) => name !== 'type'),
      match: createSchemeMatcher({ shelf, definition, cog, today, similarity }),
      blank: (row) => newScheme(definition, row),
      problemsOfNew: (row) => unknownStatus(definition, row),
      apply: (record, values) => schemeOfRow(record, values, today),
      keysOf: ({ id, name = '', declared = [] }) =>
        id == null
          ? [`${nameKey(name)} ${declared.map(({ level, code }) => `${level}:${code}`).join(' ')}`]
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

const kindNeeded = (row: RowValues<unknown>): RowProblem[] =>
  row.problems.length > 0
    ? row.problems
    : [
        rowProblem(row.line, { code: 'REQUIRED', column: 'type' }, [
          'Il faut dire le type du dispositif : la colonne « type », ou --kind.',
          'The kind of scheme is needed: the column “type”, or --kind.',
        ]),
      ];
