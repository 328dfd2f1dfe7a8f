import fc from 'fast-check';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { tellWorld } from './example-graph.ts';
import type { TestGraph } from './graph.ts';
import { type GeneratedOperation, type OperationOptions, operations } from './operations.ts';

/** An operation, and the seed of the data that it is asked of. */
export interface Trial extends GeneratedOperation {
  world: number;
}

/** Any operation on a graph, queries and mutations, of any made-up data. */
export function anyTrial(schema: GraphQLSchema, options: OperationOptions = {}): fc.Arbitrary<Trial> {
  const queries = operations(schema, options);
  const asked = schema.getMutationType()
    ? fc.oneof(queries, operations(schema, { ...options, root: 'mutation' }))
    : queries;
  return fc.tuple(asked, fc.nat({ max: 999 })).map(([operation, world]) => ({ ...operation, world }));
}

/** Per thousand of fields that fail. */
export const FAULTS = 40;

/** Makes the graph tell the trial's data. */
export function setUp(graph: TestGraph, { world }: Trial, faults = FAULTS): void {
  tellWorld(graph, { seed: world, faults });
}

/** All that is needed to see a disagreement again by hand. */
export function disagreement(
  { source, variables, world }: Trial,
  answers: Readonly<Record<string, ExecutionResult>>,
): Error {
  const lines = Object.entries(answers).map(([name, { data, errors }]) => {
    const failed = errors?.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`);
    return `${name}: ${JSON.stringify({ data, failed })}`;
  });
  return new Error([source, JSON.stringify(variables), `world ${world}`, ...lines].join('\n'));
}
