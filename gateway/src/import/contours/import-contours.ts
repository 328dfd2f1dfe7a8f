import { type Cog, type ContourLevel, timelineOf } from '@maillage/kit';
import { StartupError } from '../../database/startup-error.ts';
import { columnKey } from '../file/cells.ts';
import { featureAreal } from '../file/feature-areal.ts';
import { type InputFeature, readFeatures } from '../file/features.ts';
import { propertyOf } from '../file/properties.ts';
import { type ImportRun, type RecordImportOptions, runImport } from '../import-run.ts';
import { importPolygons } from '../qpv/import-polygons.ts';
import { placeDistricts } from '../qpv/place-districts.ts';
import { type ImportReport, Refusal } from '../report.ts';
import { territoryOn } from './contour-code.ts';
import { createContourStage } from './contour-stage.ts';
import { type Recognised, recognise } from './recognise.ts';

export interface ContourImportOptions extends RecordImportOptions {
  /** Year of the COG that the contours are of; the latest one by default. */
  vintage?: number;
  /** What they are contours of; recognised by default. */
  level?: ContourLevel;
}

/** Levels that polygons of QPV are set against. */
const UNIT_LEVELS: readonly ContourLevel[] = ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'];

/** Features that tell what a file is of. */
const LOOKED_AT = 300;

/**
 * Keeps the contours of territories, GeoJSON or TopoJSON, each matched by its code; then sets the QPV whose polygons are known against the communes.
 * One transaction; the same file twice changes nothing.
 * @throws StartupError when it is another file, or no feature of it is known
 */
export function importContours(options: ContourImportOptions): Promise<ImportReport> {
  const { cog, stores, vintage = cog.vintage, level = null } = options;
  return runImport(options, async (run) => {
    const of = recognise(await firstFeatures(run), cog, { vintage, level });
    if (!of) {
      throw new StartupError(
        `${run.input.path}: none of the first features has the code of ${level ?? 'a territory'} of ${vintage}.`,
      );
    }
    run.report.notes.push(`Reconnu : contours de niveau ${of.level}, codes dans « ${of.property} ».`);
    if (of.level === 'QPV') return importPolygons(run, options);
    const stage = await createContourStage(run);
    for await (const feature of readFeatures(run.input)) {
      run.report.read++;
      const row = contourRow(feature, of, { cog, vintage });
      if (row instanceof Refusal) {
        run.report.rejections.push({ line: feature.rank, value: row.value, reason: row.reason });
      } else await stage.add(feature.rank, row);
    }
    const { contours, outcome } = await stage.finish();
    Object.assign(run.report, outcome);
    const isSame = outcome.created + outcome.changed === 0;
    if (isSame || !UNIT_LEVELS.includes(of.level)) return;
    const placed = await placeDistricts(run, { stores, cog }, contours);
    if (placed.changed > 0) run.report.notes.push(`QPV replacés parmi les communes : ${placed.changed}.`);
  });
}

async function firstFeatures({ input }: ImportRun): Promise<InputFeature[]> {
  const features: InputFeature[] = [];
  for await (const feature of readFeatures(input)) {
    features.push(feature);
    if (features.length === LOOKED_AT) break;
  }
  return features;
}

function contourRow(
  feature: InputFeature,
  { level, property }: Recognised,
  { cog, vintage }: { cog: Cog; vintage: number },
) {
  const written = propertyOf(feature, [columnKey(property)]);
  if (written === '') return new Refusal('', `objet sans code (« ${property} » vide)`);
  const entry = territoryOn(cog, { level, code: written }, vintage);
  if (!entry) return new Refusal(written, unknownReason(cog, { level, code: written, vintage }));
  const geometry = featureAreal(feature.geometry, entry.code);
  if (geometry instanceof Refusal) return geometry;
  return { level: entry.level as ContourLevel, code: entry.code, vintage, geometry };
}

/** Of a code that is none that year, the latest year of the COG that has it. */
function unknownReason(
  cog: Cog,
  { level, code, vintage }: { level: ContourLevel; code: string; vintage: number },
): string {
  const years = timelineOf(cog).vintages.map((each) => each.vintage);
  const other = years.findLast((year) => year !== vintage && territoryOn(cog, { level, code }, year));
  const unknown = `code inconnu du COG au 1er janvier ${vintage}`;
  return other === undefined ? unknown : `${unknown} ; connu en ${other} : --vintage ${other}`;
}
