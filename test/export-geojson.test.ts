import { createHttpServer, createHub, type Hub, registerExports, schemeKinds } from '@maillage/gateway';
import { openDatabase, transaction } from '@maillage/kit';
import { beginStagingContours, mergeStagedContours, stageContours } from '@maillage/territory';
import type { FeatureCollection, Polygon } from 'geojson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';

/** Where Bron would be if it were a square. */
const BRON: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [4.9, 45.7],
      [5, 45.7],
      [5, 45.8],
      [4.9, 45.8],
      [4.9, 45.7],
    ],
  ],
};

let database: TestDatabase;
let hub: Hub;
let server: ReturnType<typeof createHttpServer>;

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  const store = openDatabase({ url: database.url });
  await transaction(store, async (client) => {
    await beginStagingContours(client);
    await stageContours(client, [{ level: 'COMMUNE', code: '69029', vintage: 2026, geometry: BRON }]);
    await mergeStagedContours(client);
  });
  await store.close();
  hub = await createHub({ databaseUrl: database.url, today: () => TODAY, pollEvery: null });
  server = createHttpServer({ gateway: () => hub.gateway, isReady: () => true });
  registerExports(server, () => ({
    gateway: hub.gateway,
    context: () => hub.requestContext(),
    kinds: schemeKinds,
    today: () => TODAY,
  }));
});

afterAll(async () => {
  await server.close();
  await hub.close();
  await database[Symbol.asyncDispose]();
});

test('a scheme is where the contours of its units are; without them all, its place is not known', async () => {
  const { body } = await server.inject('/export/clsm.geojson?departement=69&simplify=0');
  const { features } = JSON.parse(body) as FeatureCollection;
  const corners = (name: string) =>
    features
      .filter(({ properties }) => properties?.nom === name)
      .map(({ geometry }) => geometry && new Set((geometry as Polygon).coordinates[0]?.map(String)));
  expect(corners('CLSM de Bron')).toEqual([new Set(BRON.coordinates[0]?.map(String))]);
  const others = features.filter(({ properties }) => properties?.nom !== 'CLSM de Bron');
  expect(others.length).toBeGreaterThan(0);
  for (const { geometry } of others) expect(geometry).toBeNull();
});
