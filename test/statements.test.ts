import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readmeQueries } from '../gateway/src/hub/readme-queries.ts';
import { SchemePageDocument } from './generated/documents.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub, TODAY } from './support/test-hub.ts';

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  await graph.query('{ clsmSchemes(first: 1) { nodes { id } } }');
});

afterAll(() => graph[Symbol.asyncDispose]());

/** Tables that the statements read, in order. */
async function tablesRead(source: string, variables?: Record<string, unknown>): Promise<string[]> {
  graph.statements();
  const { errors } = await graph.query(source, variables);
  expect(errors).toBeUndefined();
  return graph
    .statements()
    .map((text) => /FROM "(\w+)"\."?(\w+)"?/.exec(text)?.slice(1).join('.') ?? text)
    .toSorted();
}

describe('the number of SQL statements does not grow with the answer', () => {
  test('the main query: which records have changed; the rest comes from memory', async () => {
    const [main] = readmeQueries();
    expect(await tablesRead(main?.query ?? '')).toEqual(['clsm.change']);
  });

  test.each([1, 10, 100])('everything that belongs to %i schemes', async (first) => {
    expect(await tablesRead(print(SchemePageDocument), { first, day: TODAY })).toEqual(EVERYTHING);
  });

  test('what no database holds costs none', async () => {
    expect(await tablesRead('{ territories(search: "bron") { nodes { name region { name } } } }')).toEqual(
      [],
    );
    expect(
      await tablesRead('{ schemes(first: 200) { nodes { kind name overlaps { totalCount } } } }'),
    ).toEqual([]);
  });
});

const EVERYTHING = [
  'action.action',
  'action.carrier',
  'clsm.body',
  // What has changed, and the history asked for.
  'clsm.change',
  'clsm.change',
  'clsm.coordination',
  'clsm.derogation',
  'clsm.document',
  'clsm.external_id',
  'clsm.funding',
  'clsm.seat',
  'partner.partner',
];
