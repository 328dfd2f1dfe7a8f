import { CONTOUR_LEVELS, type ContourLevel } from '@maillage/kit';
import { Argument, Command, Option } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { importCog } from '../import/cog/import-cog.ts';
import { type ContourImportOptions, importContours } from '../import/contours/import-contours.ts';
import { openInput } from '../import/file/input-file.ts';
import { importFiness } from '../import/finess/import-finess.ts';
import { importMovements } from '../import/movements/import-movements.ts';
import { importQpv } from '../import/qpv/import-qpv.ts';
import { RECORD_TABLES } from '../import/records/plan/import-plan.ts';
import { type ImportReport, reportLines, writeReport } from '../import/report.ts';
import { withStores } from '../import/with-stores.ts';
import { isRecordTable, runRecordImport, type WrittenRecordImport } from './import-records.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

interface ImportCommandOptions extends WrittenRecordImport {
  vintage?: number;
  level?: ContourLevel;
}

type Import = (options: ContourImportOptions) => Promise<ImportReport>;

/** What can be imported: by its name on the command line, what does it. */
const IMPORTS = {
  qpv: importQpv,
  contours: importContours,
  movements: importMovements,
  cog: importCog,
  finess: importFiness,
} as const satisfies Record<string, Import>;

type What = keyof typeof IMPORTS;

const ROWS_REJECTED = 3;
const USAGE_ERROR = 2;

export function importCommand(environment: Environment): Command {
  return new Command('import')
    .description(
      'Importe des données de référence : quartiers prioritaires (qpv), contours (contours), mouvements de communes (movements), communes d’une année de plus (cog), établissements FINESS (finess) ; ou des fiches : dispositifs (schemes), partenaires (partners), actions, sièges (seats)… docs/IMPORTS.md et docs/EXCHANGE.md décrivent les fichiers.',
    )
    .addArgument(
      new Argument('<what>', 'ce que le fichier contient').choices([
        ...Object.keys(IMPORTS),
        ...RECORD_TABLES,
      ]),
    )
    .argument('<file>', 'le fichier : CSV, XLSX, GeoJSON ou TopoJSON, compressé par gzip ou non')
    .option('--dry-run', 'dit ce qui serait fait, et ne change rien')
    .option('--report <file>', 'écrit les lignes rejetées dans un fichier CSV')
    .option(
      '--kind <kind>',
      'fiches : le type des dispositifs, clsm par exemple ; une colonne « type » sinon',
    )
    .option(
      '--within <LEVEL:code>',
      'schemes : territoire où chercher les communes données par leur nom, REGION:93 par exemple',
    )
    .option('--strict', 'fiches : toutes les lignes, ou aucune')
    .option('--reason <text>', 'fiches : pourquoi, pour l’historique')
    .option('--source <text>', 'fiches : d’où vient le fichier, pour l’historique')
    .option(
      '--vintage <year>',
      'contours : millésime du COG dont ils sont, le dernier par défaut ; cog : celui de la liste, que le nom du fichier peut dire',
      parseYear,
    )
    .addOption(
      new Option('--level <level>', 'contours : ce qu’ils délimitent ; reconnu par défaut').choices(
        CONTOUR_LEVELS,
      ),
    )
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .action((what: string, file: string, options: ImportCommandOptions) =>
      isRecordTable(what)
        ? runRecordImport({ what, file, options, environment })
        : runImport({ what: what as What, file, options, environment }),
    );
}

function parseYear(text: string): number {
  if (/^(19|20)\d{2}$/.test(text)) return Number(text);
  throw new StartupError(`--vintage expects a year, not “${text}”.`, USAGE_ERROR);
}

interface ImportCall {
  what: What;
  file: string;
  options: ImportCommandOptions;
  environment: Environment;
}

async function runImport({ what, file, options, environment }: ImportCall): Promise<void> {
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
