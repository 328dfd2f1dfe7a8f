import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createOurs } from './contestants/ours.ts';
import { monolithSchema } from './graph/monolith.ts';
import { supergraphAt } from './graph/supergraph.ts';
import { workloads } from './workload.ts';

const gateway = createOurs(supergraphAt('http://127.0.0.1').supergraphSdl);
const schema = monolithSchema();

test.each(workloads)(
  'the $name query is answered as graphql-js answers it on one schema',
  async (workload) => {
    for (const index of [0, 1, 77, 3_999]) {
      const variables = workload.variables(index);
      const expected = await execute({ schema, document: parse(workload.source), variableValues: variables });
      const { json } = await gateway.respond({ source: workload.source, variables });
      expect(json).toBe(JSON.stringify(expected));
    }
  },
);

test('answers have the size that the table is about', async () => {
  const sizes = await Promise.all(
    workloads.map(
      async ({ source, variables }) =>
        (await gateway.respond({ source, variables: variables(0) })).json.length,
    ),
  );
  expect(sizes).toEqual([expect.closeTo(600, -2), expect.closeTo(80_000, -4)]);
});
