import { StartupError } from '../database/startup-error.ts';
import { importCog } from '../import/cog/import-cog.ts';
import { type ContourImportOptions, importContours } from '../import/contours/import-contours.ts';
import { openInput } from '../import/file/input-file.ts';
import { importFiness } from '../import/finess/import-finess.ts';
import { importMovements } from '../import/movements/import-movements.ts';
import { importQpv } from '../import/qpv/import-qpv.ts';
import { type ImportReport, reportLines, writeReport } from '../import/report.ts';
import { withStores } from '../import/with-stores.ts';
import type { ImportCall, ReferenceFile } from './commands/import.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

type Import = (options: ContourImportOptions) => Promise<ImportReport>;

/** By its name on the command line, what imports it. */
const IMPORTS = {
  qpv: importQpv,
  contours: importContours,
  movements: importMovements,
  cog: importCog,
  finess: importFiness,
} as const satisfies Record<ReferenceFile, Import>;

const ROWS_REJECTED = 3;
const USAGE_ERROR = 2;

/** Imports a file of reference data, says what it did, and ends with 3 when a row was not taken. */
export async function runReferenceImport({
  what,
  file,
  options,
  environment,
}: ImportCall<ReferenceFile>): Promise<void> {
  const { dryRun = false, vintage, level } = options;
  if (what !== 'contours' && level !== undefined)
    throw new StartupError('--level is for contours.', USAGE_ERROR);
  if (what !== 'contours' && what !== 'cog' && vintage !== undefined)
    throw new StartupError('--vintage is for contours and cog.', USAGE_ERROR);
  await openInput(file);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const bar = progressBar(process.stderr);
  const report = await withDatabase(options.data, environment, (database) =>
    withStores(database, (reference) =>
      IMPORTS[what]({
        ...reference,
        database,
        file,
        dryRun,
        vintage,
        level,
        onProgress: bar.show,
        signal: interruption.signal,
      }),
    ),
  )
    .catch((error) => {
      if (!interruption.signal.aborted) throw error;
      throw new StartupError('Interrupted: nothing was changed.');
    })
    .finally(bar.clear);
  process.stdout.write(`${reportLines(report, dryRun).join('\n')}\n`);
  if (options.report) await writeReport(options.report, report);
  const { length } = report.rejections;
  if (length > 0) throw new StartupError(`${length} rows were rejected.`, ROWS_REJECTED);
}
