import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
});

afterAll(() => graph[Symbol.asyncDispose]());

describe('what is not there', () => {
  test.each([
    ['{ node(id: "rien") { id } }', { node: null }],
    ['{ scheme(id: "clsm_inconnu") { name } }', { scheme: null }],
    ['{ scheme(id: "qpv_QN99999M") { name } }', { scheme: null }],
    ['{ partner(id: "partner_inconnu") { name } }', { partner: null }],
    ['{ partner(siret: "12345678901234") { name } }', { partner: null }],
    ['{ territory(ref: { level: COMMUNE, code: "99999" }) { name } }', { territory: null }],
    ['{ schemesAt(code: "99999") { name } }', { schemesAt: [] }],
    ['{ schemesAt(postcode: "00000") { name } }', { schemesAt: [] }],
    [
      '{ territories(search: "zzzzzz") { nodes { name } totalCount } }',
      { territories: { nodes: [], totalCount: 0 } },
    ],
    [
      '{ clsmSchemes(filter: { territory: { level: COMMUNE, code: "99999" } }) { totalCount nodes { id } } }',
      { clsmSchemes: { totalCount: 0, nodes: [] } },
    ],
  ])('%s is null or empty', async (source, data) => {
    expect(await graph.query(source)).toEqual({ data });
  });
});

test('a QPV that is not there is null, and the subgraph that knows them all says so', async () => {
  const { data, errors } = await graph.query('{ territory(ref: { level: QPV, code: "QN99999M" }) { name } }');
  expect(data).toEqual({ territory: null });
  expect(errors?.[0]).toMatchObject({ path: ['territory', 'name'], extensions: { code: 'NOT_FOUND' } });
});

describe('what is malformed', () => {
  test.each([
    ['{ clsmSchemes(first: 201) { nodes { id } } }', ['clsmSchemes'], '1 à 200'],
    ['{ clsmSchemes(first: 0) { nodes { id } } }', ['clsmSchemes'], '1 à 200'],
    ['{ schemes(first: -1) { nodes { id } } }', ['schemes'], '1 à 200'],
    ['{ partners(after: "n’importe quoi") { nodes { id } } }', ['partners'], 'curseur'],
    [
      '{ clsmSchemes(orderBy: STARTED_ON_ASC, after: "WyJhIiwiYiJd") { nodes { id } } }',
      ['clsmSchemes'],
      'curseur',
    ],
    ['{ schemes(after: "WyJhIl0") { nodes { id } } }', ['schemes'], 'after'],
    ['{ territory(ref: { level: COMMUNE, code: "abc" }) { name } }', ['territory'], 'code INSEE'],
    [
      '{ clsmSchemes(filter: { territory: { level: REGION, code: "Bretagne" } }) { nodes { id } } }',
      ['clsmSchemes'],
      'code de région',
    ],
    [
      '{ schemes(filter: { territory: { level: EPCI, code: "12" } }) { nodes { id } } }',
      ['schemes'],
      'SIREN',
    ],
    ['{ partner { name } }', ['partner'], 'un seul'],
    ['{ partner(siret: "12") { name } }', ['partner'], '14 chiffres'],
  ])('%s is refused where it stands', async (source, path, expected) => {
    const { data, errors } = await graph.query(source);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path, extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(expected);
  });

  test.each([
    ['{ clsmSchemes(filter: { startedOn: { eq: "2020-02-30" } }) { nodes { id } } }', 'AAAA-MM-JJ'],
    ['{ clsmSchemes(filter: { asOf: "hier" }) { nodes { id } } }', 'AAAA-MM-JJ'],
  ])('%s: the literal is refused before anything runs', async (source, expected) => {
    graph.statements();
    const { data, errors } = await graph.query(source);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain(expected);
    expect(graph.statements()).toEqual([]);
  });

  test('so is a variable', async () => {
    const { data, errors } = await graph.query(
      'query Q($day: Date!) { clsmSchemes(filter: { asOf: $day }) { nodes { id } } }',
      { day: '2025-13-01' },
    );
    expect(data).toBeUndefined();
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('AAAA-MM-JJ');
  });
});

test('what breaks inside a subgraph shows neither stack, SQL nor path', async () => {
  await using broken = await createTestHub(DEFAULT_DATASET);
  await broken.sql('DROP TABLE partner.partner');
  const result = await broken.query(
    '{ partner(id: "partner_x") { name } territory(ref: { level: REGION, code: "11" }) { name } }',
  );
  expect(result.data).toEqual({ partner: null, territory: { name: 'Île-de-France' } });
  const text = JSON.stringify(result.errors);
  expect(result.errors?.[0]).toMatchObject({
    path: ['partner'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'partner' },
  });
  expect(text).not.toMatch(/stack|SELECT|prisma|node_modules|\.ts/i);
});
