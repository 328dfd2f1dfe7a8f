import { type Caller, isWithin, type SchemeRecord, type SchemeStore } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DATASET } from '../support/templates.ts';
import { createTestHub, type TestHub, TODAY } from '../support/test-hub.ts';

const NAME = 'Prénom Nom (essai)';
const reader: Caller = { actor: 'key:x', scopes: ['read:restricted'], territories: [] };

let graph: TestHub;
let store: SchemeStore;
/** A CLSM with a post whose holder has a key today. */
let schemeId: string;
let holderKey: string;
let posts: SchemeRecord['coordinations'];

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  store = graph.hub.stores.schemes.get('CLSM') as SchemeStore;
  const { entries } = await store.feed.read(0, 1_000);
  for (const { record } of entries) {
    const post = record?.coordinations.find((each) => each.holderKey !== null && isWithin(each, TODAY));
    if (!record || !post) continue;
    [schemeId, holderKey, posts] = [record.id, post.holderKey ?? '', record.coordinations];
  }
});

afterAll(() => graph[Symbol.asyncDispose]());

interface Named {
  nameClsmHolder: { done: boolean; userErrors: { path: string[]; code: string }[] };
}

interface Posts {
  node: { coordinations: { holderName: string | null }[] };
}

async function namesFor(caller: Caller | null): Promise<(string | null)[]> {
  const { data, errors } = await graph.hub.gateway.execute({
    source: 'query ($id: ID!) { node(id: $id) { ... on Clsm { coordinations { holderName } } } }',
    variables: { id: schemeId },
    context: graph.hub.requestContext(caller),
  });
  if (errors) throw errors[0];
  return (data as unknown as Posts).node.coordinations.map(({ holderName }) => holderName);
}

describe('the name of who holds a post', () => {
  test('is null while none is kept, then read with the scope alone, then gone for good', async () => {
    expect(await namesFor(reader)).not.toContain(NAME);
    await store.holders.setHolderName(holderKey, 'Autre (essai)');
    await store.holders.setHolderName(holderKey, NAME);
    expect(await namesFor(reader)).toContain(NAME);
    await expect(namesFor(null)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(namesFor({ ...reader, scopes: ['write:clsm'] })).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect([
      await store.holders.eraseHolderName(holderKey),
      await store.holders.eraseHolderName(holderKey),
    ]).toEqual([true, false]);
    expect(await namesFor(reader)).not.toContain(NAME);
  });

  test('is read for all posts of an answer with one statement', async () => {
    graph.statements();
    const { errors } = await graph.hub.gateway.execute({
      source: '{ clsmSchemes(first: 100) { nodes { coordinations { holderName } } } }',
      context: graph.hub.requestContext(reader),
    });
    expect(errors).toBeUndefined();
    expect(graph.statements().filter((text) => text.includes('holder_name'))).toHaveLength(1);
  });

  test('is kept and erased by mutation, of a post that says who holds it, by callers who may write there', async () => {
    const keeper: Caller = { actor: 'key:y', scopes: ['write:clsm', 'read:restricted'], territories: null };
    const set = async (name: string | null, position: number, caller: Caller = keeper) => {
      const { data, errors } = await graph.hub.gateway.execute({
        source:
          'mutation ($input: HolderInput!) { nameClsmHolder(input: $input) { done userErrors { path code } } }',
        variables: { input: { id: schemeId, position, name } },
        context: graph.hub.requestContext(caller),
      });
      return errors?.[0]?.extensions.code ?? (data as unknown as Named).nameClsmHolder;
    };
    const position = posts.findIndex((post) => post.holderKey === holderKey);
    const done = { done: true, userErrors: [] };
    expect(await set(NAME, position)).toEqual(done);
    expect(await namesFor(reader)).toContain(NAME);
    expect(await set(null, position)).toEqual(done);
    expect(await namesFor(reader)).not.toContain(NAME);
    expect(await set(NAME, 99)).toEqual({
      done: false,
      userErrors: [{ path: ['position'], code: 'NOT_FOUND' }],
    });
    const elsewhere: Caller = { ...keeper, territories: [{ level: 'REGION', code: '06' }] };
    expect(await set(NAME, position, elsewhere)).toEqual({
      done: false,
      userErrors: [{ path: ['id'], code: 'FORBIDDEN' }],
    });
    expect(await set(NAME, position, { ...keeper, scopes: ['read:restricted'] })).toBe('FORBIDDEN');
  });

  test('is in no change and no feed, whatever is written of the record', async () => {
    await store.holders.setHolderName(holderKey, NAME);
    const { entries } = await store.feed.read(0, 10_000);
    const entry = entries.findLast(({ id }) => id === schemeId);
    if (!entry?.record) throw new Error('no record');
    await store.writer.write(entry.record, entry.version, { actor: 'essai', reason: null });
    const after = await store.feed.read(0, 10_000);
    expect(after.entries.length).toBe(entries.length + 1);
    expect(JSON.stringify(after)).not.toContain(NAME);
    expect(JSON.stringify([...(await store.feed.history([schemeId]))])).not.toContain(NAME);
    expect(await namesFor(reader)).toContain(NAME);
  });
});
