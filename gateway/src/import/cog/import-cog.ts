import { carryNotes, cogWith, type ImportedVintage } from '@maillage/kit';
import {
  beginStagingCommunes,
  mergeStagedCommunes,
  movementsWithin,
  readVintages,
  stageCommunes,
} from '@maillage/territory';
import { StartupError } from '../../database/startup-error.ts';
import { openTable } from '../file/table.ts';
import { followCog } from '../follow-cog.ts';
import { type ImportOptions, runImport } from '../import-run.ts';
import type { ImportReport } from '../report.ts';
import { carryLines } from './carry-lines.ts';
import { COG_COLUMNS } from './cog-file.ts';
import { readList } from './commune-list.ts';
import { listVintage } from './list-vintage.ts';
import { missingFrom } from './whole-list.ts';

export interface CogImportOptions extends ImportOptions {
  /** Year of the list; told by the file's name when not given. */
  vintage?: number;
}

/**
 * Takes INSEE's list of the communes of a further year in, whole, in one transaction: failed or interrupted, it changes nothing; the same
 * file twice changes nothing; a later edition of the same year replaces it.
 * @throws StartupError when it is another file, not the whole list, or of a year that the hub has by itself
 */
export function importCog(options: CogImportOptions): Promise<ImportReport> {
  return runImport(options, async (run) => {
    const table = await openTable(run.input, { communes: COG_COLUMNS });
    const vintage = listVintage(options.file, options.vintage);
    const { client, report, pulse } = run;
    await beginStagingCommunes(client);
    const movements = await movementsWithin(client);
    const known = { movements, vintages: (await readVintages(client)).filter(isBefore(vintage)) };
    const cog = cogWith(known);
    const communes = await readList(table, run, cog);
    const missing = missingFrom(communes, cog);
    if (missing)
      throw new StartupError(
        `${options.file} is not the whole list of the communes of ${vintage}: ${missing}.`,
      );
    pulse();
    await stageCommunes(client, vintage, communes);
    const { removed, ...outcome } = await mergeStagedCommunes(client, vintage);
    Object.assign(report, outcome);
    report.notes.push(`Reconnu : communes du COG de ${vintage}.`);
    if (removed > 0) report.notes.push(`Retirées, le fichier ne les ayant plus : ${removed}.`);
    report.notes.push(...carryLines(carryNotes({ vintage, communes }, known), cog));
    if (outcome.created + outcome.changed + removed > 0) await followCog(run);
  });
}

const isBefore =
  (year: number) =>
  ({ vintage }: ImportedVintage): boolean =>
    vintage < year;
