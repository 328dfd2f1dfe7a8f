import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { gatherEntities } from '../src/execution/entity-batch.ts';
import { createEntityPaths } from '../src/planning/entity-paths.ts';
import type { EntityInput, FlattenPath, FlattenStep } from '../src/planning/executable-plan.ts';
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

/** What a fetch asks for at the end of a path, should the plan have these other paths too. */
function inputOf(path: FlattenPath, others: FlattenPath[]): EntityInput {
  const paths = [createEntityPaths([path, ...others], { placeAt: createPlace })(path)];
  const beginRepresentations = compileRepresentations({ requires, inputRewrites: undefined, schema, names });
  const shape = { keys: ['name'], children: [null] };
  return { alias: '_entities', variable: 'representations', paths, beginRepresentations, shape };
}

/** Holders as a subgraph gave them, and what a fetch at all their homes asks for, should the plan have these other paths too. */
function gathered(towns: Record<string, unknown>[], others: FlattenPath[] = []) {
  const data = {
    holders: towns.map((home, index) => ({ __typename: index % 2 ? 'School' : 'Doctor', home })),
  };
  const { representations, targets } = gatherEntities(inputOf(homes(), others), data);
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

  test('are one object with what is under them', () => {
    const held = () => town({ streets: [{ id: 's1', trees: [1, 2] }, null], mayor: { id: 'm1' } });
    expect(new Set(gathered([held(), held()]).homes).size).toBe(1);
  });

  test.each([
    ['to those', homes('School')],
    ['through those', [...homes('School'), field('mayor')]],
  ])('stay apart where another fetch leads %s under one type alone', (_where, path) => {
    const alone = gathered([town(), town()], [path]);
    expect(alone.targets).toHaveLength(2);
    expect(alone.homes[0]).not.toBe(alone.homes[1]);
  });

  test('are walked once for what is under them', () => {
    const street = () => ({ __typename: 'Town', id: 's1' });
    const data = { holders: Array.from({ length: 3 }, () => ({ home: town({ street: street() }) })) };
    const fetchAt = (path: FlattenPath) => gatherEntities(inputOf(path, []), data).targets;
    expect(fetchAt(homes())).toHaveLength(1);
    expect(fetchAt([...homes(), field('street')])).toEqual([street()]);
  });

  test('are one object whatever other fetches are for others, or for all of them', () => {
    const elsewhere: FlattenPath = [field('holders'), { kind: 'List' }, ...under('School'), field('office')];
    const through = [...homes(), field('mayor')];
    expect(gathered([town(), town()], [elsewhere, through, homes()]).targets).toHaveLength(1);
  });
});
