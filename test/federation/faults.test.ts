import type { SubgraphRequest, SubgraphTransport } from '@maillage/gateway';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { describe, expect, test } from 'vitest';
import { graphs } from './graphs/index.ts';
import { scalars } from './graphs/scalars.ts';
import { anyTrial, disagreement } from './support/any-operation.ts';
import { chance } from './support/chance.ts';
import { tellWorld } from './support/example-graph.ts';
import { createGraph } from './support/graph.ts';
import { lies } from './support/lies.ts';
import { toPlain } from './support/plain.ts';
import { OPERATIONS, SEED } from './support/runs.ts';
import { isPartOf } from './support/within.ts';

/** What goes wrong in one request, and where it did. */
interface Trouble {
  seed: number;
  fetches: number;
  lied: Set<string>;
}

const names = Object.keys(lies);

/** Half of the fetches of a request in trouble get one of the lies, by the request's seed. */
function troubled(name: string, transport: SubgraphTransport): SubgraphTransport {
  return {
    async execute(request: SubgraphRequest): Promise<ExecutionResult> {
      const { trouble } = request.context as { trouble?: Trouble };
      const answer = await transport.execute(request);
      if (!trouble) return answer;
      trouble.fetches += 1;
      const dice = chance(`${trouble.seed} ${trouble.fetches} ${name}`);
      if (dice < 0.5) return answer;
      trouble.lied.add(name);
      const lie = lies[names[Math.floor((dice - 0.5) * 2 * names.length)] as string];
      return (await lie?.(toPlain(answer))) as ExecutionResult;
    },
  };
}

/** Three requests at the same time, one of them in trouble. Any lie may be the truth where a custom scalar is asked for. */
describe.each(graphs.filter((each) => each !== scalars))('$title', (example) => {
  const graph = createGraph(example, { wrap: troubled });
  const { gateway } = graph;
  const numRuns = Math.ceil(OPERATIONS / 4 / graphs.length);
  const trials = fc.tuple(anyTrial(gateway.publicSchema), anyTrial(gateway.publicSchema), fc.nat());

  test('subgraphs that lie cost their own part, and nobody else anything', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(trials, async ([trial, other, seed]) => {
        tellWorld(graph, { seed: trial.world, faults: 0 });
        const trouble: Trouble = { seed, fetches: 0, lied: new Set() };
        const ask = async ({ source, variables }: typeof trial, context: object) =>
          JSON.parse((await gateway.respond({ source, variables, context })).json) as ExecutionResult;
        const [before, answer, after] = await Promise.all([
          ask(other, {}),
          ask(trial, { trouble }),
          ask(trial, {}),
        ]);
        const merged = await graph.merged(trial.source, trial.variables);
        expect(after).toEqual(merged);
        expect(before).toEqual(await graph.merged(other.source, other.variables));
        if (!isPartOf(answer.data, merged.data)) throw disagreement(trial, { answer, merged });
        checkErrors(answer, trouble, merged);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns, seed: SEED },
    ),
  );
});

/** Whatever is missing is explained by an error that names a subgraph that lied, or by a null that such an error has left. */
function checkErrors(
  { data, errors = [] }: ExecutionResult,
  trouble: Trouble,
  merged: ExecutionResult,
): void {
  expect(data).toBeDefined();
  if (JSON.stringify(data) !== JSON.stringify(merged.data)) expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(message).not.toMatch(/10\.0\.0\.1|srv/);
    expect(extensions?.code).toBeTypeOf('string');
    if (extensions?.serviceName) expect([...trouble.lied]).toContain(extensions.serviceName);
    expect(trouble.lied.size).toBeGreaterThan(0);
  }
}
