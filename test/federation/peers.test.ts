import fc from 'fast-check';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphs } from './graphs/index.ts';
import { createApolloPeer, type Peer } from './peers/apollo.ts';
import { deviations } from './peers/deviations.ts';
import { createHivePeer } from './peers/hive.ts';
import { sameEssence, unordered } from './support/answers.ts';
import { anyTrial, disagreement, setUp, type Trial } from './support/any-operation.ts';
import { createGraph } from './support/graph.ts';
import { OPERATIONS, SEED } from './support/runs.ts';

/** Per thousand of fields that fail: some peers' answers count only where none does. */
const FEW_FAULTS = 10;

/** How often each peer's answer counted, and how often it was known to deviate. */
const compared = new Map<string, { counted: number; known: number }>();

/** The same operation through this executor, Apollo Gateway, Hive Gateway and graphql-js over the merged schema. */
describe.each(graphs)('$title', (example) => {
  const graph = createGraph(example);
  const numRuns = Math.ceil(OPERATIONS / graphs.length);
  let peers: Peer[] = [];
  beforeAll(async () => {
    peers = [await createApolloPeer(graph), createHivePeer(graph, 'rust')];
  });
  afterAll(async () => {
    for (const peer of peers) await peer[Symbol.asyncDispose]();
  });

  async function compare(peer: Peer, trial: Trial): Promise<void> {
    const { source, variables } = trial;
    const federated = await graph.federated(source, variables);
    const wanted = unordered(federated);
    const covered = { graph: example, schema: graph.gateway.publicSchema, source, failed: wanted.failed };
    const known = deviations.some((each) => each.peer === peer.name && each.covers(covered));
    const count = compared.get(peer.name) ?? { counted: 0, known: 0 };
    compared.set(peer.name, count);
    count[known ? 'known' : 'counted'] += 1;
    if (known) return;
    const answered = await peer.answer(source, variables).catch(asAnswer);
    if (!sameEssence(unordered(answered), wanted))
      throw disagreement(trial, { federated, [peer.name]: answered });
  }

  test('any operation is answered as others answer it', { timeout: 60_000 + OPERATIONS * 30 }, () => {
    const { publicSchema } = graph.gateway;
    const plain = { plainAliases: true };
    const trials = fc.oneof(
      { weight: 1, arbitrary: anyTrial(publicSchema, plain) },
      { weight: 2, arbitrary: anyTrial(publicSchema, { ...plain, conditions: false }) },
    );
    const property = fc.asyncProperty(trials, async (trial) => {
      setUp(graph, trial, FEW_FAULTS);
      const { source, variables } = trial;
      const merged = await graph.merged(source, variables);
      const federated = await graph.federated(source, variables);
      if (!sameEssence(unordered(federated), unordered(merged)))
        throw disagreement(trial, { federated, merged });
      for (const peer of peers) await compare(peer, trial);
    });
    return fc.assert(property, { numRuns, seed: SEED });
  });
});

/** A peer that throws has not answered. */
function asAnswer(error: unknown): ExecutionResult {
  return { errors: [new GraphQLError(String(error))] };
}

test('most answers of each peer counted', () => {
  for (const { counted, known } of compared.values())
    expect({ counted, known, enough: counted > known / 2 }).toMatchObject({ enough: true });
  expect(compared.size).toBe(2);
});
