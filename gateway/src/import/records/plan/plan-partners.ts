import { blankPartner, newRecordId, type PartnerRecord } from '@maillage/kit';
import type { PartnerRow } from '../../../exchange/index.ts';
import { readRows } from '../cells/read-rows.ts';
import type { Grid } from '../file/grid.ts';
import { createPartnerMatcher } from '../matching/match-partner.ts';
import { nameKey } from '../matching/name-key.ts';
import { createSimilarity } from '../matching/similar.ts';
import { checkDrafts } from './check-drafts.ts';
import type { ImportPlan, PlanOptions } from './import-plan.ts';
import { partnerColumnAt } from './problem-column.ts';
import { recordDrafts } from './record-drafts.ts';
import { said } from './row-fields.ts';
import type { Shelves } from './shelves.ts';

export async function planPartners(grid: Grid, shelves: Shelves, options: PlanOptions): Promise<ImportPlan> {
  const { tables, cog, today, caller } = options;
  const file = await readRows(grid, {
    table: tables.partners,
    needed: [['id'], ['nom'], ['siret'], ['finess']],
  });
  const shelf = await shelves.partners();
  const { drafts, problems } = await recordDrafts<PartnerRecord, PartnerRow>(file.rows, {
    shelf,
    columns: tables.partners.columns,
    match: createPartnerMatcher(shelf, cog, createSimilarity()).ofRow,
    blank: () => blankPartner(newRecordId('partner')),
    apply: (record, values) => ({ ...record, ...said(values) }),
    keysOf: ({ id, name = '', communeCode, siret, finess }) =>
      id == null && siret == null && finess == null ? [`${nameKey(name)} ${communeCode ?? ''}`] : [],
    nameOf: ({ name }) => name,
    columnAt: partnerColumnAt,
  });
  const checked = await checkDrafts(drafts, { today, caller, missing: async () => [] });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}
