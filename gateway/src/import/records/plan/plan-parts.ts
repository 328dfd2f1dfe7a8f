import type { SchemeRecord } from '@maillage/kit';
import type { Table } from '../../../exchange/index.ts';
import { readRows } from '../cells/read-rows.ts';
import type { Grid } from '../file/grid.ts';
import { createPartnerMatcher } from '../matching/match-partner.ts';
import { createSchemeMatcher } from '../matching/match-scheme.ts';
import { createSimilarity } from '../matching/similar.ts';
import { checkDrafts } from './check-drafts.ts';
import type { ImportPlan, PlanOptions } from './import-plan.ts';
import { missingOfScheme } from './missing-references.ts';
import { type PartRow, partDrafts } from './part-drafts.ts';
import { PART_KINDS, type PartTable } from './parts.ts';
import { missingColumns } from './record-drafts.ts';
import { ofKind } from './row-fields.ts';
import type { Shelves } from './shelves.ts';

export async function planParts(
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
  const similarity = createSimilarity();
  const matchers = new Map<string, ReturnType<typeof createSchemeMatcher>>();
  const { drafts, problems } = await partDrafts(rows, {
    part: what === 'perimeters' ? null : PART_KINDS[what],
    shelfOf: shelves.scheme,
    async schemeOf(code, { id, name }) {
      const definition = kinds.find((each) => each.code === code);
      if (!definition) throw new RangeError(`no kind ${code}`);
      const known = matchers.get(code);
      const match =
        known ??
        createSchemeMatcher({ shelf: await shelves.scheme(code), definition, cog, today, similarity });
      matchers.set(code, match);
      return match({ id, name: name ?? '' });
    },
    ...((what === 'seats' || what === 'fundings') && {
      partners: createPartnerMatcher(await shelves.partners(), cog, similarity),
    }),
    cog,
    today,
  });
  const missing = (record: SchemeRecord, before: SchemeRecord | null) =>
    missingOfScheme(shelves, record, before);
  const checked = await checkDrafts(drafts, { today, caller, missing });
  return { rows: file.rows.length, checked: [checked], problems, notes: file.notes };
}
