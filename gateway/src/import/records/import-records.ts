import {
  type Cog,
  type Database,
  newRecordId,
  type SchemeKindDefinition,
  textProblems,
  transaction,
} from '@maillage/kit';
import { createTables } from '../../exchange/index.ts';
import type { Stores } from '../../hub/stores.ts';
import { FileRefused } from './file/file-refused.ts';
import { openGrid } from './file/open-grid.ts';
import type { ImportPlan, PlanOptions, RecordTable } from './plan/import-plan.ts';
import { knownKind, planImport } from './plan/plan-import.ts';
import { openShelves } from './plan/shelves.ts';
import type { RecordChange, RecordImportReport } from './report.ts';
import { writeChanges } from './write-changes.ts';

/** Where imports write. */
export interface RecordGround {
  database: Database;
  stores: Stores;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  today: string;
}

export interface RecordImport extends Pick<PlanOptions, 'caller' | 'place'> {
  what: RecordTable;
  /** The kind that every row is of, as its code in any case; null where a column says it. */
  kind: string | null;
  /** Unpacked. */
  content: Buffer;
  /** Name of the file, without folders. */
  name: string;
  dryRun: boolean;
  /** Takes all rows or none. */
  strict: boolean;
  /** Who imports, for the change log. */
  actor: string;
  reason: string | null;
  source: string | null;
  /** Interrupts it: nothing is written. */
  signal?: AbortSignal;
}

/** Why the transaction is undone: a dry run, or a row that is not taken. */
class NothingWritten extends Error {}

/**
 * Imports a file of records in one transaction and as one batch of the change log: every row that is right, or with `strict` all rows or none.
 * A record that is already what the file says is not written.
 * @throws FileRefused when the file can't be read as such a table
 */
export async function importRecords(ground: RecordGround, asked: RecordImport): Promise<RecordImportReport> {
  const { database, stores, kinds, cog, today } = ground;
  const { what, content, caller, place, actor, name, dryRun, strict, signal } = asked;
  const kind = knownKind(kinds, asked.kind);
  const reason = asked.reason ?? `Import de ${name}`;
  refuseTexts({ reason, source: asked.source });
  const grid = await openGrid(content);
  const tables = createTables(kinds);
  const batch = newRecordId('import');
  let plan: ImportPlan | undefined;
  let isWritten = false;
  try {
    await transaction(database, async (client) => {
      const shelves = await openShelves({ stores, kinds, cog, client });
      plan = await planImport(grid, shelves, { what, kind, place, kinds, tables, cog, today, caller });
      const count = plan.checked.reduce((total, { changes }) => total + changes.length, 0);
      if (dryRun || count === 0 || (strict && problemsOf(plan).length > 0)) throw new NothingWritten();
      const note = { actor, reason, source: asked.source ?? name, batch, operation: 'import' };
      for (const { changes } of plan.checked) await writeChanges(changes, client, { note, signal });
      signal?.throwIfAborted();
      isWritten = true;
    });
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
  }
  return reportOf(plan as ImportPlan, { batch: isWritten ? batch : null, dryRun });
}

function refuseTexts(texts: { reason: string; source: string | null }): void {
  const [wrong] = textProblems(texts);
  if (wrong) throw new FileRefused(wrong.code, [wrong.messageFr, wrong.messageEn]);
}

const problemsOf = ({ problems, checked }: ImportPlan) =>
  [...problems, ...checked.flatMap((each) => each.problems)].sort((one, other) => one.line - other.line);

function reportOf(
  plan: ImportPlan,
  { batch, dryRun }: Pick<RecordImportReport, 'batch' | 'dryRun'>,
): RecordImportReport {
  const problems = problemsOf(plan);
  const changes = plan.checked.flatMap((each) =>
    each.changes.map(
      (change): RecordChange => ({
        id: change.after.id,
        name: change.name,
        operation: change.before ? 'AMENDED' : 'CREATED',
        lines: change.lines,
        get differences() {
          return change.differences;
        },
      }),
    ),
  );
  const created = changes.filter(({ operation }) => operation === 'CREATED').length;
  return {
    batch,
    dryRun,
    read: plan.rows,
    rejected: new Set(problems.map(({ line }) => line)).size,
    created,
    changed: changes.length - created,
    unchanged: plan.checked.reduce((total, each) => total + each.unchanged, 0),
    problems,
    changes,
    notes: plan.notes,
  };
}
