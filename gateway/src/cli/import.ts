import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { type Database, migrate, openDatabase } from '@maillage/kit';
import { territoryMigrations } from '@maillage/territory';
import { Argument, Command } from 'commander';
import { startEmbeddedCluster } from '../database/embedded-cluster.ts';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { importMovements } from '../import/movements/import-movements.ts';
import { type ImportReport, reportLines, writeReport } from '../import/report.ts';
import { reachableDatabase } from './reachable-database.ts';

interface ImportCommandOptions {
  dryRun?: boolean;
  report?: string;
  data: string;
}

/** What can be imported: by its name on the command line, what does it. */
const IMPORTS = { movements: importMovements } as const;

const ROWS_REJECTED = 3;

export function importCommand(environment: Environment): Command {
  return new Command('import')
    .description('Importe des données de référence : les mouvements de communes de l’INSEE (movements).')
    .addArgument(new Argument('<what>', 'ce que le fichier contient').choices(Object.keys(IMPORTS)))
    .argument('<file>', 'le fichier CSV')
    .option('--dry-run', 'dit ce qui serait fait, et ne change rien')
    .option('--report <file>', 'écrit les lignes rejetées dans un fichier CSV')
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .action((what: keyof typeof IMPORTS, file: string, options: ImportCommandOptions) =>
      runImport({ what, file, options, environment }),
    );
}

interface ImportRun {
  what: keyof typeof IMPORTS;
  file: string;
  options: ImportCommandOptions;
  environment: Environment;
}

async function runImport({ what, file, options, environment }: ImportRun): Promise<void> {
  await readable(file);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const report = await withDatabase(options.data, environment, async (database) => {
    await migrate(database, [territoryMigrations]);
    return IMPORTS[what]({
      database,
      file,
      dryRun: options.dryRun,
      onProgress: progressBar(),
      signal: interruption.signal,
    });
  }).catch((error) => {
    if (!interruption.signal.aborted) throw error;
    throw new StartupError('Interrupted: nothing was changed.');
  });
  await tell(report, options);
}

async function readable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch {
    throw new StartupError(`${file} can't be read.`, 2);
  }
}

async function withDatabase<Result>(
  folder: string,
  { databaseUrl }: Environment,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const cluster = databaseUrl === null ? await startEmbeddedCluster({ folder }) : undefined;
  try {
    const database = openDatabase({
      url: await reachableDatabase(cluster?.url() ?? (databaseUrl as string)),
    });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await cluster?.stop();
  }
}

/** Rewrites one line of a terminal; a file or a pipe is spared it. */
function progressBar(): ((read: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  return (read) => process.stderr.write(`\r${read} lignes lues`);
}

async function tell(
  report: ImportReport,
  { dryRun = false, report: file }: ImportCommandOptions,
): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write('\r');
  process.stdout.write(`${reportLines(report, dryRun).join('\n')}\n`);
  if (file) await writeReport(file, report);
  const { length } = report.rejections;
  if (length > 0) throw new StartupError(`${length} rows were rejected.`, ROWS_REJECTED);
}
