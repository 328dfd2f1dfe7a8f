import { type Database, openDatabase, transaction } from '@maillage/kit';
import type { Polygon } from 'geojson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import {
  beginStagingContours,
  type ContourRow,
  mergeStagedContours,
  readContours,
  stageContours,
} from '../src/index.ts';

let test: TestDatabase | undefined;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase(EMPTY);
  database = openDatabase({ url: test.url });
});
afterEach(async () => {
  await database.close();
  await test?.[Symbol.asyncDispose]();
});

const square = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 48],
      [west + 0.1, 48],
      [west + 0.1, 48.1],
      [west, 48.1],
      [west, 48],
    ],
  ],
});

const row = (code: string, west: number, vintage = 2026): ContourRow => ({
  level: 'COMMUNE',
  code,
  vintage,
  geometry: square(west),
});

const take = (...rows: ContourRow[]) =>
  transaction(database, async (client) => {
    await beginStagingContours(client);
    await stageContours(client, rows);
    return mergeStagedContours(client);
  });

describe('the store of contours', () => {
  it('is empty to begin with', async () => {
    const contours = await readContours(database);
    expect(contours.size).toBe(0);
    expect(contours.units(2026)).toBeNull();
    expect(contours.of({ level: 'COMMUNE', code: '01001' })).toEqual([]);
  });

  it('tells what is new, what differs and what is the same', async () => {
    expect(await take(row('01001', 1), row('01002', 2))).toEqual({ created: 2, changed: 0, unchanged: 0 });
    expect(await take(row('01001', 1), row('01002', 3), row('01001', 1, 2025))).toEqual({
      created: 1,
      changed: 1,
      unchanged: 1,
    });
    const contours = await readContours(database);
    expect(contours.size).toBe(3);
    expect(contours.vintages('COMMUNE')).toEqual([2025, 2026]);
    expect(contours.of({ level: 'COMMUNE', code: '01001' }).map(({ vintage }) => vintage)).toEqual([
      2025, 2026,
    ]);
    expect(contours.of({ level: 'COMMUNE', code: '01002' })[0]?.geometry()).toEqual(square(3));
    expect(contours.units(2026)?.unitAt([3.05, 48.05])).toEqual({ level: 'COMMUNE', code: '01002' });
  });

  it('is left as it was by a transaction that fails', async () => {
    const flat: ContourRow = { ...row('01002', 2), geometry: { type: 'Polygon', coordinates: [] } };
    await expect(take(row('01001', 1), flat)).rejects.toThrow(RangeError);
    await expect(take(row('01001', 1), row('01001', 2))).rejects.toThrow('duplicate key');
    expect((await readContours(database)).size).toBe(0);
  });
});
