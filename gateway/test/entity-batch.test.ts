import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { gatherEntities } from '../src/execution/entity-batch.ts';
import { createEntityPaths } from '../src/planning/entity-paths.ts';
import type { FlattenPath, FlattenStep } from '../src/planning/executable-plan.ts';
import { compileRepresentations } from '../src/planning/representation.ts';
import { createPlace } from '../src/planning/response-places.ts';
import { createTypeNames } from '../src/planning/type-names.ts';

const schema = buildSchema(`
  interface Holder { home: Town }
  type Doctor implements Holder { home: Town }
  type School implements Holder { home: Town }
  type Town { id: ID! name: String zone: String }
  type Query { holders: [Holder] }`);
const names = createTypeNames(schema);
const requires: RequiresSelection[] = [
  { kind: 'InlineFragment', typeCondition: 'Town', selections: [{ kind: 'Field', name: 'id' }] },
];

const field = (key: string): FlattenStep => ({ kind: 'Field', key });
const under = (...types: string[]): FlattenStep[] =>
  types.length > 0 ? [{ kind: 'Type', typenames: names.within(types) }] : [];
const homes = (...types: string[]): FlattenPath => [
  field('holders'),
  { kind: 'List' },
  ...under(...types),
  field('home'),
];

/** Holders as a subgraph gave them, and what a fetch at all their homes asks for, should the plan have these other paths too. */
function gathered(towns: Record<string, unknown>[], others: FlattenPath[] = []) {
  const data = {
    holders: towns.map((home, index) => ({ __typename: index % 2 ? 'School' : 'Doctor', home })),
  };
  const path = createEntityPaths([homes(), ...others], { placeAt: createPlace })(homes());
  const beginRepresentations = compileRepresentations({ requires, inputRewrites: undefined, schema, names });
  const shape = { keys: ['name'], children: [null] };
  const input = {
    alias: '_entities',
    variable: 'representations',
    paths: [path],
    beginRepresentations,
    shape,
  };
  const { representations, targets } = gatherEntities(input, data);
  return { representations, targets, homes: data.holders.map(({ home }) => home) };
}

const town = (more = {}) => ({ __typename: 'Town', id: 't1', ...more });

describe('entities at the end of one path', () => {
  test('are one object where they are alike', () => {
    const { representations, targets, homes } = gathered([town(), town(), town()]);
    expect(representations).toEqual([town()]);
    expect(targets).toHaveLength(1);
    expect(new Set(homes).size).toBe(1);
  });

  test.each([
    ['one has more fields', town(), town({ zone: 'A' })],
    ['the other has more fields', town({ zone: 'A' }), town()],
    ['they have other values', town({ zone: 'A' }), town({ zone: 'B' })],
    ['they have other fields', town({ zone: 'A' }), town({ area: 'A' })],
  ])('are asked for once, and stay apart where %s', (_why, one, other) => {
    const { representations, targets, homes } = gathered([one, other]);
    expect(representations).toEqual([town()]);
    expect(targets).toEqual([one, other]);
    expect(homes[0]).not.toBe(homes[1]);
  });

  test('stay apart where another fetch is for those under one type alone', () => {
    const alone = gathered([town(), town()], [homes('School')]);
    expect(alone.targets).toHaveLength(2);
    expect(alone.homes[0]).not.toBe(alone.homes[1]);
  });

  test('are one object whatever other fetches are for others, or for all of them', () => {
    const elsewhere: FlattenPath = [field('holders'), { kind: 'List' }, ...under('School'), field('office')];
    expect(gathered([town(), town()], [elsewhere, homes()]).targets).toHaveLength(1);
  });
});
