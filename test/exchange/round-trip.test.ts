import { createHttpServer, registerExports, schemeKinds } from '@maillage/gateway';
import { type Database, loadCog, openDatabase } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRecords } from '../../gateway/src/import/records/import-records.ts';
import type { RecordTable } from '../../gateway/src/import/records/plan/import-plan.ts';
import { DEFAULT_DATASET } from '../support/templates.ts';
import { createTestHub, type TestHub, TODAY } from '../support/test-hub.ts';

/** Every list of the default data set, exported and imported back: not one record changes. */
let graph: TestHub;
let database: Database;
let server: ReturnType<typeof createHttpServer>;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  database = openDatabase({ url: graph.databaseUrl });
  server = createHttpServer({ gateway: () => graph.hub.gateway, isReady: () => true });
  registerExports(server, () => ({
    gateway: graph.hub.gateway,
    context: () => graph.hub.requestContext(),
    kinds: schemeKinds,
    today: () => TODAY,
  }));
});

afterAll(async () => {
  await server.close();
  await database.close();
  await graph[Symbol.asyncDispose]();
});

async function imported(what: RecordTable, kind: string | null, address: string) {
  const { rawPayload, statusCode } = await server.inject(address);
  expect([address, statusCode]).toEqual([address, 200]);
  const { stores } = graph.hub;
  return importRecords(
    { database, stores, kinds: schemeKinds, cog: loadCog(), today: TODAY },
    {
      what,
      kind,
      content: rawPayload,
      name: 'export',
      dryRun: false,
      strict: false,
      caller: null,
      place: null,
      actor: 'test',
      reason: null,
      source: null,
    },
  );
}

const LISTS: [what: RecordTable, kind: string | null, address: string][] = [
  ...schemeKinds.map(({ code }): [RecordTable, string, string] => [
    'schemes',
    code,
    `/export/${code.toLowerCase()}.csv`,
  ]),
  ['schemes', null, '/export/schemes.csv'],
  ['partners', null, '/export/partners.csv'],
  ['actions', null, '/export/actions.csv'],
  ['perimeters', null, '/export/perimeters.csv?periods=all'],
  ['seats', null, '/export/seats.csv'],
  ['seats', null, '/export/seats.csv?periods=all'],
  ['posts', null, '/export/posts.csv?periods=all'],
  ['bodies', null, '/export/bodies.csv?periods=all'],
  ['fundings', null, '/export/fundings.csv'],
  ['links', null, '/export/links.csv?periods=all'],
  ['documents', null, '/export/documents.csv'],
  ['derogations', null, '/export/derogations.csv?periods=all'],
];

describe('an export imports back without a change', () => {
  test.each([
    ...LISTS,
    ['schemes', 'CLSM', '/export/clsm.csv?variant=plain'] as const,
    ['schemes', 'CLSM', '/export/clsm.csv?asOf=2020-01-01'] as const,
    ['schemes', 'CPTS', '/export/cpts.xlsx?departement=69'] as const,
    ['seats', null, '/export/seats.xlsx?departement=69'] as const,
    ['partners', null, '/export/partners.xlsx?departement=69'] as const,
  ])('%s %s %s', async (what, kind, address) => {
    const report = await imported(what, kind, address);
    expect(report.problems.slice(0, 3)).toEqual([]);
    expect(report.changes.slice(0, 3)).toEqual([]);
    expect(report).toMatchObject({ batch: null, created: 0, changed: 0, rejected: 0 });
    expect(report.unchanged).toBeGreaterThan(0);
  });
});
