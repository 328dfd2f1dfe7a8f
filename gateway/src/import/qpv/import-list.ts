import { lockForWriting } from '@maillage/kit';
import { contoursWithin, TERRITORY_SCHEMA } from '@maillage/territory';
import type { Table } from '../file/table.ts';
import type { ImportRun, RecordImportOptions } from '../import-run.ts';
import { districtPlaces } from './district-places.ts';
import { createDistrictsRead } from './districts-read.ts';
import type { DISTRICT_COLUMNS } from './formats.ts';
import { illustrativeNote } from './illustrative-note.ts';
import { writeDistricts } from './write-districts.ts';

export type DistrictTable = Table<'list', keyof typeof DISTRICT_COLUMNS>;

const ROWS_BETWEEN_PULSES = 500;

/** Makes a record of each district of the ANCT's list, or changes it. */
export async function importList(
  run: ImportRun,
  table: DistrictTable,
  { cog, stores }: RecordImportOptions,
): Promise<void> {
  const districts = createDistrictsRead(run.report, cog);
  for await (const { line, cells } of table.rows()) {
    districts.add(line, cells);
    if (run.report.read % ROWS_BETWEEN_PULSES === 0) run.pulse();
  }
  await lockForWriting(run.client, TERRITORY_SCHEMA);
  const places = districtPlaces(await contoursWithin(run.client), cog);
  const { rows } = districts;
  Object.assign(run.report, await writeDistricts(run, { stores, rows, source: 'list', places }));
  run.report.notes.push(...(await illustrativeNote(stores, rows)));
}
