import type { ContourLevel } from '@maillage/kit';
import { Argument, Command, Option } from 'commander';
import { StartupError } from '../../database/startup-error.ts';
import type { Environment } from '../../environment.ts';
import { RECORD_TABLES, type RecordTable } from '../../import/records/plan/import-plan.ts';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

/** What the command line says of an import. */
export interface ImportOptions extends DataOption {
  dryRun?: boolean;
  report?: string;
  kind?: string;
  within?: string;
  strict?: boolean;
  reason?: string;
  source?: string;
  vintage?: number;
  level?: ContourLevel;
}

/** Files of reference data. */
const REFERENCE_FILES = ['qpv', 'contours', 'movements', 'cog', 'finess'] as const;

export type ReferenceFile = (typeof REFERENCE_FILES)[number];

export interface ImportCall<What> {
  what: What;
  file: string;
  options: ImportOptions;
  environment: Environment;
}

const USAGE_ERROR = 2;

export async function importCommand({ environment, has }: CommandLine): Promise<Command> {
  const levels = has('import') ? (await import('@maillage/kit')).CONTOUR_LEVELS : [];
  return new Command('import')
    .description(
      'Importe des données de référence : quartiers prioritaires (qpv), contours (contours), mouvements de communes (movements), communes d’une année de plus (cog), établissements FINESS (finess) ; ou des fiches : dispositifs (schemes), partenaires (partners), actions, sièges (seats)… docs/IMPORTS.md et docs/EXCHANGE.md décrivent les fichiers.',
    )
    .addArgument(
      new Argument('<what>', 'ce que le fichier contient').choices([...REFERENCE_FILES, ...RECORD_TABLES]),
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
      new Option('--level <level>', 'contours : ce qu’ils délimitent ; reconnu par défaut').choices(levels),
    )
    .addOption(dataOption(environment))
    .action(async (what: ReferenceFile | RecordTable, file: string, options: ImportOptions) => {
      if (isReference(what)) {
        const { runReferenceImport } = await import('../import-reference.ts');
        await runReferenceImport({ what, file, options, environment });
      } else {
        const { runRecordImport } = await import('../import-records.ts');
        await runRecordImport({ what, file, options, environment });
      }
    });
}

const isReference = (what: string): what is ReferenceFile =>
  (REFERENCE_FILES as readonly string[]).includes(what);

function parseYear(text: string): number {
  if (/^(19|20)\d{2}$/.test(text)) return Number(text);
  throw new StartupError(`--vintage expects a year, not “${text}”.`, USAGE_ERROR);
}
