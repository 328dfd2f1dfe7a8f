import { expect, test } from 'vitest';
import { createFederation } from './support/federation.ts';

function ledger() {
  const events: string[] = [];
  const record = (event: string) => {
    events.push(event);
    return { id: event };
  };
  const delayed = async (event: string, milliseconds: number) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return record(event);
  };
  const federation = createFederation({
    left: {
      sdl: `
        type Note @key(fields: "id") { id: ID! left: String }
        type Query { note: Note }
        type Mutation { addLeft(id: ID!): Note failLeft: Note }`,
      resolvers: {
        Note: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          left: async ({ id }: { id: string }) => (await delayed(`read left of ${id}`, 5)).id,
        },
        Mutation: {
          addLeft: (_: unknown, { id }: { id: string }) => {
            record(`add left ${id}`);
            return { id };
          },
          failLeft: () => {
            record('fail left');
            throw new Error('no');
          },
        },
      },
    },
    right: {
      sdl: `
        type Note @key(fields: "id") { id: ID! right: String }
        type Mutation { addRight(id: ID!): Note }`,
      resolvers: {
        Note: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          right: async ({ id }: { id: string }) => (await delayed(`read right of ${id}`, 5)).id,
        },
        Mutation: {
          addRight: async (_: unknown, { id }: { id: string }) => {
            await delayed(`add right ${id}`, 5);
            return { id };
          },
        },
      },
    },
  });
  return { ...federation, events };
}

test('root fields run in order over subgraphs, each with what is selected below it', async () => {
  const { query, events } = ledger();
  const answer = await query(
    'mutation { a: addLeft(id: 1) { right } b: addRight(id: 2) { left } c: addLeft(id: 3) { right } }',
  );
  expect(answer).toEqual({
    a: { right: 'read right of 1' },
    b: { left: 'read left of 2' },
    c: { right: 'read right of 3' },
  });
  expect(events).toEqual([
    'add left 1',
    'read right of 1',
    'add right 2',
    'read left of 2',
    'add left 3',
    'read right of 3',
  ]);
});

test('the same field under two aliases runs twice', async () => {
  const { query, events } = ledger();
  await query('mutation { a: addLeft(id: 1) { id } b: addLeft(id: 1) { id } }');
  expect(events).toEqual(['add left 1', 'add left 1']);
});

test('a field that fails leaves the others', async () => {
  const { run, events } = ledger();
  const { data, errors } = await run(
    'mutation { addLeft(id: 1) { id } failLeft { id } addRight(id: 2) { id } }',
  );
  expect(data).toEqual({ addLeft: { id: '1' }, failLeft: null, addRight: { id: '2' } });
  expect(errors).toMatchObject([{ message: 'Internal server error', path: ['failLeft'] }]);
  expect(events).toEqual(['add left 1', 'fail left', 'add right 2']);
});

test('a field that the client skips does not run', async () => {
  const { query, events } = ledger();
  const source =
    'mutation ($go: Boolean!) { addLeft(id: 1) @include(if: $go) { id } addRight(id: 2) @skip(if: $go) { id } }';
  expect(await query(source, { go: false })).toEqual({ addRight: { id: '2' } });
  expect(await query(source, { go: true })).toEqual({ addLeft: { id: '1' } });
  expect(events).toEqual(['add right 2', 'add left 1']);
});
