import { expect, test } from 'vitest';
import { createApolloPeer } from './peers/apollo.ts';
import { deviations } from './peers/deviations.ts';
import { createHivePeer } from './peers/hive.ts';
import { essence, unordered } from './support/answers.ts';
import { FAULTS } from './support/any-operation.ts';
import { tellWorld } from './support/example-graph.ts';
import { createGraph } from './support/graph.ts';

/** Fails as soon as a peer is mended: then its answers count again. */
test.each(deviations)('$peer $name', async ({ peer: name, shownBy, covers }) => {
  const { graph: example, source, variables, world, faults = FAULTS } = shownBy;
  const graph = createGraph(example);
  tellWorld(graph, { seed: world, faults });
  await using peer = await (name === 'apollo' ? createApolloPeer(graph) : createHivePeer(graph, 'rust'));
  const merged = await graph.merged(source, variables);
  const federated = await graph.federated(source, variables);
  expect(essence(federated)).toEqual(essence(merged));
  const answered = await peer
    .answer(source, variables)
    .catch((error: Error) => ({ data: { error: error.message } }));
  expect(unordered(answered)).not.toEqual(unordered(merged));
  const { failed } = essence(merged);
  expect(covers({ graph: example, schema: graph.gateway.publicSchema, source, failed })).toBe(true);
});
