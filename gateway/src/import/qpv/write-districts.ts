import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type SchemeRecord, type SchemeStore, type SourceRecord, territorySchemeId } from '@maillage/kit';
import { StartupError } from '../../database/startup-error.ts';
import type { Stores } from '../../hub/stores.ts';
import { changeRecords, type RecordOutcome } from '../change-records.ts';
import { type ImportRun, importAuthor } from '../import-run.ts';
import type { DistrictPlaces } from './district-places.ts';
import type { DistrictRow } from './district-row.ts';
import { DISTRICT_SOURCES, type DistrictSource, mergeDistrict, withSource } from './merge-district.ts';
import { ownPerimeter, withPlace } from './own-perimeter.ts';

export function districtStore(stores: Stores): SchemeStore {
  const store = stores.schemes.get('QPV');
  if (!store) throw new StartupError('This hub has no QPV.');
  return store;
}

export interface DistrictsToWrite {
  stores: Stores;
  rows: ReadonlyMap<string, DistrictRow>;
  source: DistrictSource;
  places: DistrictPlaces | null;
}

/** Writes what a file tells of districts on their records, with the place of their polygons where both are known. */
export function writeDistricts(
  { client, input, pulse }: ImportRun,
  { stores, rows, source, places }: DistrictsToWrite,
): Promise<RecordOutcome> {
  const file = basename(input.path);
  const named: SourceRecord = { document: file, section: DISTRICT_SOURCES[source], url: null };
  const byId = new Map([...rows.values()].map((row) => [territorySchemeId('QPV', row.code), row]));
  return changeRecords(districtStore(stores).writer, client, {
    ids: [...byId.keys()],
    author: importAuthor('qpv', file),
    pulse,
    next(id, stored) {
      const row = byId.get(id) as DistrictRow;
      const changed = mergeDistrict(stored, row);
      return withSource(stored, placed({ stored, changed, source, places }), named);
    },
  });
}

interface Placing {
  stored: SchemeRecord | null;
  changed: SchemeRecord;
  source: DistrictSource;
  places: DistrictPlaces | null;
}

function placed({ stored, changed, source, places }: Placing): SchemeRecord {
  if (!places) return changed;
  // Contours that change, change the places with them: after a list, only those are to be found that it moves.
  if (source === 'list' && stored && hasPlaceStill(stored, changed, places.vintage)) return changed;
  return withPlace(changed, places.of(changed));
}

function hasPlaceStill(stored: SchemeRecord, changed: SchemeRecord, vintage: number): boolean {
  const [before, after] = [ownPerimeter(stored), ownPerimeter(changed)];
  return after?.polygon?.vintage === vintage && isDeepStrictEqual(before?.within, after.within);
}
