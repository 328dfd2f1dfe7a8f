import { createHub, type Hub, schemeKinds } from '@maillage/gateway';
import { openDatabase, transaction } from '@maillage/kit';
import {
  beginStagingContours,
  type ContourRow,
  mergeStagedContours,
  stageContours,
} from '@maillage/territory';
import type { Polygon } from 'geojson';
import { type ExecutionResult, graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSubgraph } from '../gateway/src/hub/standalone-subgraph.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';

/** Tiles of a tenth of a degree in a row: Épinay, Pierrefitte and the rest of Saint-Denis as neighbours. */
const tile = (n: number, width = 1): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [n / 10, 48],
      [(n + width) / 10, 48],
      [(n + width) / 10, 48.1],
      [n / 10, 48.1],
      [n / 10, 48],
    ],
  ],
});

const commune = (code: string, geometry: Polygon, vintage = 2026): ContourRow => ({
  level: 'COMMUNE',
  code,
  vintage,
  geometry,
});

let [database, hub, district]: [TestDatabase | undefined, Hub | undefined, string] = [
  undefined,
  undefined,
  '',
];

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  district = await keepContours(database.url);
  hub = await createHub({ databaseUrl: database.url, today: () => TODAY, pollEvery: null });
});

afterAll(async () => {
  await hub?.close();
  await database?.[Symbol.asyncDispose]();
});

/** @returns code of the district that has a polygon */
async function keepContours(url: string): Promise<string> {
  const store = openDatabase({ url });
  try {
    const { rows } = await store.pool.query<{ code: string }>(
      `SELECT details->>'code' AS code FROM qpv.scheme ORDER BY id LIMIT 1`,
    );
    const code = rows[0]?.code ?? '';
    await transaction(store, async (client) => {
      await beginStagingContours(client);
      await stageContours(client, [
        commune('93031', tile(0)),
        commune('93059', tile(1), 2024),
        commune('93066', tile(2), 2024),
        commune('93066', tile(1, 2)),
        { level: 'QPV', code, vintage: 2024, geometry: tile(30) },
      ]);
      await mergeStagedContours(client);
    });
    return code;
  } finally {
    await store.close();
  }
}

const query = async (source: string): Promise<ExecutionResult> =>
  hub?.gateway.execute({ source, context: hub.requestContext() }) ?? { data: null };

const CLSM = 'name: { contains: "Pierrefitte" }';

test('a perimeter is the union of its units, whole and parts, on each day', async () => {
  const perimeter = (alias: string, day: string) =>
    `${alias}: perimeter(asOf: "${day}") { unitCodes geometry geometryVintage }`;
  const { data, errors } = await query(`{ clsmSchemes(filter: { ${CLSM} }) { nodes {
    ${perimeter('before', '2024-12-31')} ${perimeter('after', '2025-01-01')}
  } } }`);
  expect(errors).toBeUndefined();
  const found = { unitCodes: ['93031', '93059'], geometryVintage: 2024 };
  expect(data).toMatchObject({ clsmSchemes: { nodes: [{ before: found, after: found }] } });
  const [{ before, after }] = (data as never as { clsmSchemes: { nodes: [Record<string, Shape>] } })
    .clsmSchemes.nodes;
  expect(before?.geometry.type).toBe('Polygon');
  expect(before?.geometry.coordinates[0]).toHaveLength(7);
  expect(after).toEqual(before);
});

interface Shape {
  geometry: Polygon;
}

test('a territory and a district have theirs; what has none is null', async () => {
  const { data, errors } = await query(`{
    whole: territory(ref: { level: COMMUNE, code: "93066" }) { ... on Commune { geometry positionSource } }
    none: territory(ref: { level: DEPARTEMENT, code: "93" }) { ... on Departement { geometry(simplify: 500) } }
    qpvDistricts(filter: { code: { eq: "${district}" } }) { nodes { geometry geometryVintage perimeter { geometry } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    whole: { geometry: tile(1, 2), positionSource: 'GEONAMES' },
    none: { geometry: null },
    qpvDistricts: {
      nodes: [{ geometry: tile(30), geometryVintage: 2024, perimeter: { geometry: tile(30) } }],
    },
  });
});

test('a point finds what its commune, or the part of it, belongs to', async () => {
  const at = (longitude: number, day: string) =>
    `{ schemesAt(point: { longitude: ${longitude}, latitude: 48.05 }, kinds: [CLSM], asOf: "${day}") { name } }`;
  const within = await query(at(0.15, '2026-01-01'));
  expect(within.errors).toBeUndefined();
  expect(JSON.stringify(within.data)).toContain('Pierrefitte');
  const beside = await query(at(0.25, '2026-01-01'));
  expect(beside.errors).toBeUndefined();
  expect(JSON.stringify(beside.data)).not.toContain('Pierrefitte');
  const { errors } = await query(at(5, '2026-01-01'));
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('the territory subgraph that runs alone has what its database holds, and none without one', async () => {
  const geometryFrom = async (databaseUrl: string | null) => {
    const options = { name: 'territory', kinds: schemeKinds, feeds: {}, identitySecret: null };
    const alone = await openSubgraph({ ...options, databaseUrl });
    const { data } = await graphql({
      schema: alone.schema,
      source: '{ territory(ref: { level: COMMUNE, code: "93066" }) { ... on Commune { geometry } } }',
      contextValue: alone.createContext({ today: TODAY }),
    });
    await alone.close();
    return data;
  };
  expect(await geometryFrom(database?.url ?? null)).toEqual({ territory: { geometry: tile(1, 2) } });
  expect(await geometryFrom(null)).toEqual({ territory: { geometry: null } });
});
