import { createContourStage } from '../contours/contour-stage.ts';
import { featureAreal } from '../file/feature-areal.ts';
import { readFeatures } from '../file/features.ts';
import { propertyOf } from '../file/properties.ts';
import type { ImportRun, RecordImportOptions } from '../import-run.ts';
import { Refusal } from '../report.ts';
import { districtPlaces } from './district-places.ts';
import { createDistrictsRead } from './districts-read.ts';
import { DISTRICT_COLUMNS } from './formats.ts';
import { writeDistricts } from './write-districts.ts';

/** Keeps the polygons of districts, and makes or changes the records of the districts that they are of. */
export async function importPolygons(run: ImportRun, { cog, stores }: RecordImportOptions): Promise<void> {
  const { input, report } = run;
  const districts = createDistrictsRead(report, cog);
  const stage = await createContourStage(run);
  for await (const feature of readFeatures(input)) {
    const [code, name, communes] = [
      propertyOf(feature, DISTRICT_COLUMNS.code),
      propertyOf(feature, DISTRICT_COLUMNS.name),
      propertyOf(feature, DISTRICT_COLUMNS.communes),
    ];
    const geometry = featureAreal(feature.geometry, code);
    if (geometry instanceof Refusal) {
      report.read++;
      report.rejections.push({ line: feature.rank, value: geometry.value, reason: geometry.reason });
      continue;
    }
    const row = districts.add(feature.rank, { code, name, communes: communes === '' ? null : communes });
    if (!row) continue;
    const { generation: vintage } = row.facts;
    await stage.add(feature.rank, { level: 'QPV', code: row.code, vintage, geometry });
  }
  const { contours, outcome } = await stage.finish();
  Object.assign(report, outcome);
  const { rows } = districts;
  const written = await writeDistricts(run, {
    stores,
    rows,
    source: 'polygons',
    places: districtPlaces(contours, cog),
  });
  report.notes.push(
    `Fiches de quartier : ${written.created} créées, ${written.changed} changées, ${written.unchanged} inchangées.`,
  );
  if (contours.vintages('COMMUNE').length === 0)
    report.notes.push(
      'Sans contours de communes, la place des quartiers reste celle de leur liste de communes.',
    );
}
