import type { ExecutionResult } from 'graphql';

/** What a subgraph says instead of its answer: nothing that could be taken for one. */
export type Lie = (answer: ExecutionResult) => unknown;

const DEPTH = 20_000;

function deepList(): unknown {
  let list: unknown = [];
  for (let depth = 0; depth < DEPTH; depth++) list = [list];
  return list;
}

/** Replaces the entities, or where there are none the value of each root field. */
function replace({ data, ...rest }: ExecutionResult, change: (value: unknown) => unknown): ExecutionResult {
  const fields = Object.entries(data ?? {}).map(([key, value]) => [key, change(value)]);
  return { ...rest, data: Object.fromEntries(fields) };
}

const isEntities = ({ data }: ExecutionResult) => Object.keys(data ?? {}).some((key) => key.startsWith('_e'));

export const lies: Readonly<Record<string, Lie>> = {
  rejects: () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1:5432')),
  throws: () => {
    throw new Error('at /srv/app.js:3');
  },
  'says nothing': () => undefined,
  'says null': () => null,
  'says a word': () => 'SELECT',
  'has neither data nor errors': () => ({}),
  'has a list for data': () => ({ data: [1] }),
  'has a number for data': () => ({ data: 7 }),
  'has no data': () => ({ data: null }),
  'has errors of no shape': () => ({ data: null, errors: [null, 7, {}, { message: 3, path: 'x' }] }),
  'has errors with paths into nowhere': (answer) => ({
    ...replace(answer, () => null),
    errors: [
      { message: 'x', path: ['__proto__', 'polluted'] },
      { message: 'y', path: ['_entities', 9e9, 'z'] },
    ],
  }),
  'has errors that are no list': () => ({ data: null, errors: 'many' }),
  'loses an entity': (answer) =>
    isEntities(answer) ? replace(answer, (list) => (list as unknown[]).slice(1)) : {},
  'finds an entity more': (answer) =>
    isEntities(answer) ? replace(answer, (list) => [...(list as unknown[]), {}]) : {},
  'has words for objects': (answer) =>
    replace(answer, (value) => {
      if (Array.isArray(value)) return value.map(() => 'word');
      return typeof value === 'object' && value !== null ? 'word' : value;
    }),
  'has lists in lists without end': (answer) => replace(answer, deepList),
  'has entities of lists without end': (answer) =>
    replace(answer, (value) => (Array.isArray(value) ? value.map(deepList) : deepList())),
};
