import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Contours, territorySchemeId } from '@maillage/kit';
import { changeRecords, type RecordOutcome } from '../change-records.ts';
import { type ImportRun, importAuthor, type RecordImportOptions } from '../import-run.ts';
import { districtPlaces } from './district-places.ts';
import { withPlace } from './own-perimeter.ts';
import { districtStore } from './write-districts.ts';

/** Sets every district that has a polygon against the communes, after those have got other contours. */
export async function placeDistricts(
  { client, input, pulse }: ImportRun,
  { stores, cog }: Pick<RecordImportOptions, 'stores' | 'cog'>,
  contours: Contours,
): Promise<RecordOutcome> {
  const places = districtPlaces(contours, cog);
  const districts = contours.vintages('QPV').flatMap((vintage) => contours.all('QPV', vintage));
  const ids = districts.map(({ code }) => territorySchemeId('QPV', code));
  return changeRecords(districtStore(stores).writer, client, {
    ids: places ? ids : [],
    author: importAuthor('contours', basename(input.path)),
    pulse,
    next(_, stored) {
      if (!stored || stored.provenance === 'ILLUSTRATIVE') return stored;
      const placed = withPlace(stored, places?.of(stored) ?? null);
      return isDeepStrictEqual(placed, stored) ? stored : placed;
    },
  });
}
