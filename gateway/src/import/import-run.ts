import { type ChangeAuthor, type Cog, type Database, transaction } from '@maillage/kit';
import type pg from 'pg';
import type { Stores } from '../hub/stores.ts';
import { type InputFile, openInput } from './file/input-file.ts';
import { type ImportReport, newReport } from './report.ts';

export interface ImportOptions {
  database: Database;
  file: string;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean;
  /** Told of the number of rows read so far, and of the share of the file that they make. */
  onProgress?: (read: number, share: number) => void;
  signal?: AbortSignal;
}

/** What an import of records needs besides: the stores, and the COG that they resolve by. */
export interface RecordImportOptions extends ImportOptions {
  cog: Cog;
  stores: Stores;
}

/** One import under way, in its transaction. */
export interface ImportRun {
  client: pg.ClientBase;
  input: InputFile;
  /** What it has done so far. */
  report: ImportReport;
  /** To be called now and then. @throws what interrupted the import */
  pulse(): void;
}

/** Why a dry run's transaction is undone. */
class DryRun extends Error {}

/** Runs an import in one transaction: failed or interrupted, it changes nothing; nor does a dry run. */
export async function runImport(
  { database, file, dryRun, onProgress, signal }: ImportOptions,
  work: (run: ImportRun) => Promise<void>,
): Promise<ImportReport> {
  const input = await openInput(file);
  const report = newReport();
  const pulse = () => {
    signal?.throwIfAborted();
    onProgress?.(report.read, input.share());
  };
  try {
    await transaction(database, async (client) => {
      await work({ client, input, report, pulse });
      pulse();
      if (dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report;
}

/** Who an import's changes are by. @param file its name, without folders */
export const importAuthor = (what: string, file: string): ChangeAuthor => ({
  actor: `maillage import ${what}`,
  reason: file,
});
