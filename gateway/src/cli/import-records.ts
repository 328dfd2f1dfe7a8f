import { basename } from 'node:path';
import { isWellFormedCode, parseTerritoryKey, TERRITORY_LEVELS, type TerritoryRef } from '@maillage/kit';
import { StartupError } from '../database/startup-error.ts';
import { currentDay } from '../hub/current-day.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { openInput } from '../import/file/input-file.ts';
import { readContent } from '../import/records/file/read-content.ts';
import { importRecords } from '../import/records/import-records.ts';
import type { RecordTable } from '../import/records/plan/import-plan.ts';
import { recordReportLines, writeRecordReport } from '../import/records/report-lines.ts';
import { withStores } from '../import/with-stores.ts';
import type { ImportCall } from './commands/import.ts';
import { withDatabase } from './with-database.ts';

const ROWS_REJECTED = 3;
const USAGE_ERROR = 2;

/** Imports a file of records, says what it did, and ends with 3 when a row was not taken. */
export async function runRecordImport({
  what,
  file,
  options,
  environment,
}: ImportCall<RecordTable>): Promise<void> {
  const { dryRun = false, strict = false, kind = null, reason = null, source = null } = options;
  const place = placeOf(options.within);
  const content = await readContent(await openInput(file));
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const report = await withDatabase(options.data, environment, (database) =>
    withStores(database, (reference) =>
      importRecords(
        { ...reference, database, kinds: schemeKinds, today: currentDay() },
        {
          what,
          kind,
          place,
          content,
          name: basename(file),
          dryRun,
          strict,
          reason,
          source,
          caller: null,
          actor: `maillage import ${what}`,
          signal: interruption.signal,
        },
      ),
    ),
  ).catch((error) => {
    if (!interruption.signal.aborted) throw error;
    throw new StartupError('Interrupted: nothing was changed.');
  });
  process.stdout.write(`${recordReportLines(report).join('\n')}\n`);
  if (options.report) await writeRecordReport(options.report, report);
  if (report.rejected > 0) throw new StartupError(`${report.rejected} rows were rejected.`, ROWS_REJECTED);
}

function placeOf(written: string | undefined): TerritoryRef | null {
  if (written === undefined) return null;
  const ref = parseTerritoryKey(written.toUpperCase());
  if (TERRITORY_LEVELS.includes(ref.level) && isWellFormedCode(ref)) return ref;
  throw new StartupError(`--within expects LEVEL:code, REGION:93 for one, not “${written}”.`, USAGE_ERROR);
}
