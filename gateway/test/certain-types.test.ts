import { expect, test } from 'vitest';
import { createFederation } from './support/federation.ts';

const keyed = (type: string, field: string) => `type ${type} @key(fields: "id") { id: ID! ${field}: String }`;
const told = (field: string) => ({ [field]: ({ id }: { id: string }) => `${field} of ${id}` });

const { run, requests } = createFederation({
  holders: {
    sdl: `
      interface Holder { id: ID! town: Town }
      type Doctor implements Holder { id: ID! town: Town place: House }
      type School implements Holder { id: ID! town: Town place: Site }
      type Town @key(fields: "id") { id: ID! }
      type House @key(fields: "id") { id: ID! }
      type Site @key(fields: "id") { id: ID! }
      type Query { holders: [Holder!]! town: Town lost: Town }`,
    resolvers: {
      Query: {
        holders: () => [
          { __typename: 'Doctor', id: '1', town: { id: 't1' }, place: { id: 'p1' } },
          { __typename: 'School', id: '2', town: { id: 't1' }, place: { id: 'p2' } },
        ],
        town: () => ({ id: 't1' }),
        lost: () => ({ id: 'lost' }),
      },
    },
  },
  facts: {
    sdl: `${keyed('Town', 'name')} ${keyed('House', 'name')} ${keyed('Site', 'area')}`,
    resolvers: {
      Town: {
        name({ id }: { id: string }) {
          if (id === 'lost') throw new Error('lost');
          return `name of ${id}`;
        },
      },
      House: told('name'),
      Site: told('area'),
    },
  },
});

/** What a subgraph is asked for an operation, and the answer. */
async function ask(source: string, subgraph = 'holders') {
  requests.length = 0;
  const answer = await run(source);
  const asked = requests.filter((request) => request.subgraph === subgraph);
  return { answer, asked: asked.map(({ request }) => request.operation) };
}

test('where a type is certain no subgraph is asked for it', async () => {
  const { answer, asked } = await ask('{ town { name __typename } }');
  expect(asked).toEqual(['{town{id}}']);
  expect(answer).toEqual({ data: { town: { name: 'name of t1', __typename: 'Town' } } });
});

test('under an interface it is asked for where it is not certain, and there alone', async () => {
  const { answer, asked } = await ask('{ holders { town { name } ... on Doctor { id } } }');
  expect(asked.join().match(/__typename/g)).toHaveLength(1);
  expect(asked.join()).toContain('town{id}');
  expect(answer.data).toEqual({
    holders: [{ town: { name: 'name of t1' }, id: '1' }, { town: { name: 'name of t1' } }],
  });
});

test('where one key leads to objects of several types it is asked for', async () => {
  const source = '{ holders { ... on Doctor { place { name } } ... on School { place { area } } } }';
  const { answer, asked } = await ask(source);
  expect(asked.join().match(/place\{__typename id\}/g)).toHaveLength(2);
  expect(answer.data).toEqual({
    holders: [{ place: { name: 'name of p1' } }, { place: { area: 'area of p2' } }],
  });
});

test('a selection of nothing else still asks for it', async () => {
  const { answer, asked } = await ask('{ town { __typename } }');
  expect(asked).toEqual(['{town{__typename}}']);
  expect(answer).toEqual({ data: { town: { __typename: 'Town' } } });
});

test('an error has the path of the object whose type nobody was asked for', async () => {
  const { answer } = await ask('{ late: lost { called: name } }');
  expect(answer.data).toEqual({ late: { called: null } });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['late', 'called']]);
});
