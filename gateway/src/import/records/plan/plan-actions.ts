import { type ActionRecord, blankAction, newRecordId } from '@maillage/kit';
import type { ActionRow } from '../../../exchange/index.ts';
import { readRows } from '../cells/read-rows.ts';
import type { Grid } from '../file/grid.ts';
import { createActionMatcher } from '../matching/match-action.ts';
import { nameKey } from '../matching/name-key.ts';
import { checkDrafts } from './check-drafts.ts';
import type { ImportPlan, PlanOptions } from './import-plan.ts';
import { missingOfAction } from './missing-references.ts';
import { actionColumnAt } from './problem-column.ts';
import { recordDrafts } from './record-drafts.ts';
import { said } from './row-fields.ts';
import type { Shelves } from './shelves.ts';

export async function planActions(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
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
      id == null ? [`${nameKey(title)} ${carriers.map(({ schemeId }) => schemeId).join(' ')}`] : [],
    nameOf: ({ title }) => title,
    columnAt: actionColumnAt,
  });
  const missing = (record: ActionRecord, before: ActionRecord | null) =>
    missingOfAction(shelves, record, before);
  const checked = await checkDrafts(drafts, { today, caller, missing });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}
