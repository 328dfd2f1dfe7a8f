import { schemeKinds } from '@maillage/gateway';
import type { SchemeKindDefinition } from '@maillage/kit';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dac } from '../fixtures/dac/definition.ts';
import { EMPTY } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';
import { type Payload, write } from './support.ts';

/* The six kinds, and a seventh that nothing was written for. */
const KINDS: SchemeKindDefinition[] = [...schemeKinds, dac];

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(EMPTY, { kinds: KINDS });
});

afterAll(() => graph[Symbol.asyncDispose]());

/** Names of the mutations of a kind, without the name of the kind. */
function mutationsOf(typeName: string): string[] {
  const fields = buildSchema(graph.hub.publicSdl).getMutationType()?.getFields() ?? {};
  return Object.values(fields)
    .filter(({ type }) => String(type) === `${typeName}Payload`)
    .map(({ name }) => name.replace(typeName, '*'))
    .toSorted();
}

test('every kind has the same mutations', () => {
  const own = mutationsOf('Clsm');
  expect(own).toHaveLength(36);
  for (const { typeName } of KINDS) expect(mutationsOf(typeName), typeName).toEqual(own);
});

describe.each(KINDS)('$code', (definition) => {
  const { code, typeName, territory, statuses } = definition;
  const [first = ''] = Object.keys(statuses);
  const name = `Un ${code}`;
  let id = '';
  let version = 0;

  async function change(mutation: string, type: string, input: object): Promise<Payload> {
    const payload = await write(graph, [mutation, type], { id, expectedVersion: version, ...input });
    expect(payload.userErrors, mutation).toEqual([]);
    expect(payload.visible).toBe(true);
    version += 1;
    return payload;
  }

  test('lives from its creation to its withdrawal', async () => {
    const declared = territory
      ? [{ level: territory.level, code: 'QN09301M' }]
      : [{ level: 'COMMUNE', code: '93066' }];
    const payload = await write(graph, [`create${typeName}`, `Create${typeName}Input`], {
      name,
      status: first,
      statusSince: '2024-01-01',
      ...(territory && { details: { [territory.codeDetail]: 'QN09301M' } }),
      perimeter: {
        scale: 'INFRA_COMMUNAL',
        declared,
        ...(territory && { within: [{ level: 'COMMUNE', code: '93066' }] }),
      },
    });
    expect(payload.userErrors).toEqual([]);
    id = payload.scheme?.id ?? '';
    version = 1;
    expect(id).toMatch(territory ? /^qpv_QN09301M$/ : new RegExp(`^${code.toLowerCase()}_[0-9a-z]{16}$`));

    await change(`amend${typeName}`, `Amend${typeName}Input`, { name: `${name} bis` });
    await change(`seatIn${typeName}`, 'AddSeatInput', { seat: { partnerId: 'partner_a', body: 'COPIL' } });
    await change(`open${typeName}Post`, 'AddPostInput', { post: { fte: 1 } });
    await change(`undo${typeName}Change`, 'UndoInput', { version: 2 });
    const { data } = await graph.query(
      '{ scheme: node(id: $id) { ... on Scheme { kind name seats { body } coordinations { fte } history { totalCount } } } }'.replace(
        '$id',
        JSON.stringify(id),
      ),
    );
    expect(data?.scheme).toEqual({
      kind: code,
      name,
      seats: [{ body: 'COPIL' }],
      coordinations: [{ fte: 1 }],
      history: { totalCount: 5 },
    });
    const { scheme } = await change(`withdraw${typeName}`, 'WithdrawInput', {});
    expect(scheme).toBeNull();
  });

  test('ends as its life cycle says', async () => {
    const ends = Object.values(statuses).some(({ state }) => state === 'ENDED');
    const last = Object.entries(statuses).find(([, { next }]) =>
      next.some((to) => statuses[to]?.state === 'ENDED'),
    );
    const input = { name, status: last?.[0] ?? first, ...(territory && { details: { code: 'QN09302M' } }) };
    const made = await write(graph, [`create${typeName}`, `Create${typeName}Input`], input);
    const close = await write(graph, [`close${typeName}`, `Close${typeName}Input`], {
      id: made.scheme?.id,
      expectedVersion: 1,
      on: '2025-01-01',
      ...(code === 'ASV' && { status: 'CLOS' }),
    });
    expect(close.userErrors.map((problem) => problem.code)).toEqual(ends ? [] : ['INCONSISTENT']);
  });
});
