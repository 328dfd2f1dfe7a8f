import { isJson } from '../file/features.ts';
import { openTable } from '../file/table.ts';
import { type RecordImportOptions, runImport } from '../import-run.ts';
import type { ImportReport } from '../report.ts';
import { CORRESPONDENCE_COLUMNS, DISTRICT_COLUMNS } from './formats.ts';
import { importCorrespondence } from './import-correspondence.ts';
import { importList } from './import-list.ts';
import { importPolygons } from './import-polygons.ts';

/**
 * Takes in one of the ANCT's files of QPV, recognised by its content: the list, the contours (GeoJSON or TopoJSON) or the correspondence of
 * 2024 with 2015. One transaction; the same file twice changes nothing.
 * @throws StartupError when it is another file
 */
export function importQpv(options: RecordImportOptions): Promise<ImportReport> {
  return runImport(options, async (run) => {
    if (await isJson(run.input)) {
      run.report.notes.push('Reconnu : contours de QPV.');
      return importPolygons(run, options);
    }
    const table = await openTable(run.input, {
      list: DISTRICT_COLUMNS,
      correspondence: CORRESPONDENCE_COLUMNS,
    });
    const { line, columns } = table.header;
    run.report.notes.push(`Reconnu à la ligne ${line} : ${Object.values(columns).join(', ')}.`);
    return table.format === 'list'
      ? importList(run, table, options)
      : importCorrespondence(run, table, options);
  });
}
