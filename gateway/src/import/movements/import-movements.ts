import { type Database, transaction } from '@maillage/kit';
import { beginStaging, type MovementRow, mergeStaged, stage } from '@maillage/territory';
import type pg from 'pg';
import { tableRows } from '../file/table.ts';
import type { ImportReport } from '../report.ts';
import { MOVEMENT_COLUMNS, movementOf, Refusal } from './movement-file.ts';

export interface ImportOptions {
  database: Database;
  file: string;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean;
  /** Told of the number of rows read so far. */
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

const BATCH = 2_000;

/** Why a dry run's transaction is undone. */
class DryRun {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    this.report = report;
  }
}

/**
 * Takes INSEE's file of movements in, in one transaction: failed or interrupted, it changes nothing; the same file twice changes nothing.
 * @throws StartupError when it is another file
 */
export async function importMovements(options: ImportOptions): Promise<ImportReport> {
  try {
    return await transaction(options.database, async (client) => {
      const report = await take(client, options);
      if (options.dryRun) throw new DryRun(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

async function take(
  client: pg.ClientBase,
  { file, onProgress, signal }: ImportOptions,
): Promise<ImportReport> {
  await beginStaging(client);
  const report: ImportReport = { read: 0, created: 0, changed: 0, unchanged: 0, rejections: [] };
  const lines = new Map<string, number>();
  let batch: MovementRow[] = [];
  const flush = async () => {
    signal?.throwIfAborted();
    await stage(client, batch);
    batch = [];
    onProgress?.(report.read);
  };
  for await (const { line, cells } of tableRows(file, MOVEMENT_COLUMNS)) {
    report.read++;
    const movement = movementOf(cells);
    if (movement instanceof Refusal) {
      report.rejections.push({ line, value: movement.value, reason: movement.reason });
      continue;
    }
    const key = keyOf(movement);
    const known = lines.get(key);
    if (known !== undefined) {
      report.rejections.push({ line, value: key, reason: `même mouvement qu’à la ligne ${known}` });
      continue;
    }
    lines.set(key, line);
    batch.push(movement);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return { ...report, ...(await mergeStaged(client)) };
}

function keyOf({ mod, effectiveOn, before, after }: MovementRow): string {
  return [mod, effectiveOn, before.type, before.code, after.type, after.code].join(' ');
}
