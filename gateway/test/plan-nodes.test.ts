import type { PlanNode } from '@graphql-hive/router-query-planner';
import { buildSchema, Kind, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';
import type { PlanRun } from '../src/execution/plan-run.ts';
import { runNode } from '../src/execution/run-node.ts';
import { compilePlan } from '../src/planning/compile-plan.ts';
import { createFieldKeys } from '../src/planning/field-keys.ts';
import { createTypeNames } from '../src/planning/type-names.ts';
import type { SubgraphRequest } from '../src/transport/transport.ts';

/** What the planner gives only for operations that the gateway never hands it, but that its plans may hold. */
const schema = buildSchema('type Query { a: Int b: Int t: T } type T { id: ID! n: Int }');
const root: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
const client = { schema, fragments: new Map(), isIncluded: () => true, dataKeys: createFieldKeys(), root };

function fetchOf(
  field: string,
  outputRewrites?: Extract<PlanNode, { kind: 'Fetch' }>['outputRewrites'],
): PlanNode {
  return {
    kind: 'Fetch',
    serviceName: 's',
    operationKind: 'query',
    operation: `{ ${field} }`,
    outputRewrites,
  };
}

async function run(node: PlanNode, variables: Record<string, unknown>) {
  const names = createTypeNames(schema);
  const compiled = compilePlan(node, { schema, names }, client);
  const asked: string[] = [];
  const execute = ({ operation }: SubgraphRequest) => {
    asked.push(operation);
    return { data: { a: 1, b: 2, t: { id: '1', x: 5 }, undemanded: 3 } };
  };
  const planRun: PlanRun = {
    data: {},
    errors: new Map(),
    isPlain: false,
    variables,
    context: {},
    transports: new Map([['s', { execute }]]),
    objectTypes: names.objects,
  };
  if (compiled) await runNode(compiled, planRun);
  return { data: planRun.data, asked };
}

test('a condition runs one of its two sides', async () => {
  const node: PlanNode = {
    kind: 'Condition',
    condition: 'v',
    ifClause: fetchOf('a'),
    elseClause: fetchOf('b'),
  };
  expect(await run(node, { v: true })).toEqual({ data: { a: 1 }, asked: ['{ a }'] });
  expect(await run(node, { v: false })).toEqual({ data: { b: 2 }, asked: ['{ b }'] });
});

test('a condition without the side in question does nothing', async () => {
  const node: PlanNode = { kind: 'Condition', condition: 'v', ifClause: fetchOf('a') };
  expect(await run(node, { v: false })).toEqual({ data: {}, asked: [] });
});

test('output rewrites rename keys and set values where they lead', async () => {
  const node = fetchOf('t { id n: n x: n }', [
    { KeyRenamer: { path: [{ Key: 't' }, { TypenameEquals: ['T'] }, { Key: 'x' }], renameKeyTo: 'n' } },
    { ValueSetter: { path: [{ Key: 't' }, { Key: 'id' }], setValueTo: '2' } },
  ]);
  expect((await run(node, {})).data).toEqual({ t: { id: '2', n: 5 } });
});
