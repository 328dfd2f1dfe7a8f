import type { Caller, SchemeRecord } from '@maillage/kit';
import { schemeKinds } from '../../../src/hub/scheme-kinds.ts';
import { importRecords, type RecordImport } from '../../../src/import/records/import-records.ts';
import type { RecordTable } from '../../../src/import/records/plan/import-plan.ts';
import type { RecordImportReport } from '../../../src/import/records/report.ts';
import { type UndoReport, undoImport } from '../../../src/import/records/undo-import.ts';
import type { Ground } from '../support.ts';

export const TODAY = '2026-01-01';

/** Imports a file as the command line does. */
export function importing(
  { database, stores, cog }: Ground,
  [what, kind, content]: readonly [what: RecordTable, kind: string | null, content: string | Buffer],
  options: Partial<RecordImport> = {},
): Promise<RecordImportReport> {
  return importRecords(
    { database, stores, cog, kinds: schemeKinds, today: TODAY },
    {
      what,
      kind,
      content: Buffer.from(content),
      name: 'fichier.csv',
      place: null,
      dryRun: false,
      strict: false,
      caller: null,
      actor: 'test',
      reason: null,
      source: null,
      ...options,
    },
  );
}

export const undoing = (
  { database, stores, cog }: Ground,
  batch: string | null,
  caller: Caller | null = null,
): Promise<UndoReport> =>
  undoImport(
    { database, stores, cog, kinds: schemeKinds, today: TODAY },
    { batch: batch ?? '', caller, actor: 'test', reason: null, source: null },
  );

interface Records<Item> {
  read(after: number, limit: number): Promise<{ entries: { id: string; record: Item | null }[] }>;
}

/** The records as the change log has them last, in the order of their first change. */
export async function recordsIn<Item>(feed: Records<Item> | undefined): Promise<Item[]> {
  const last = new Map<string, Item | null>();
  for (const { id, record } of (await feed?.read(0, 100_000))?.entries ?? []) last.set(id, record);
  return [...last.values()].filter((record) => record !== null);
}

export const schemesOf = ({ stores }: Ground, kind: string): Promise<SchemeRecord[]> =>
  recordsIn(stores.schemes.get(kind)?.feed);

/** Each problem as « line column CODE ». */
export const problemsOf = ({ problems }: RecordImportReport): string[] =>
  problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);
