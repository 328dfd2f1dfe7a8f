import { appendFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { graphs } from './graphs/index.ts';
import { createApolloPeer } from './peers/apollo.ts';
import { createHivePeer } from './peers/hive.ts';
import { essence, sameEssence } from './support/answers.ts';
import { tellWorld } from './support/example-graph.ts';
import { createGraph } from './support/graph.ts';
import { operations } from './support/operations.ts';

const N = Number(process.env.N ?? 40);
const only = process.env.ONLY;
const FAULTS = Number(process.env.FAULTS ?? 40);
const PEERS = process.env.PEERS ?? 'apollo,rust';
const OUT = '/tmp/fx/out.txt';
writeFileSync(OUT, '');
const say = (...a: unknown[]) => appendFileSync(OUT, a.join(' ') + '\n');
test('x', async () => {
  for (const g of graphs) {
    if (only && !g.title.startsWith(only)) continue;
    const graph = createGraph(g);
    const peers = [];
    if (PEERS.includes('apollo')) peers.push(await createApolloPeer(graph));
    if (PEERS.includes('rust')) peers.push(createHivePeer(graph, 'rust'));
    if (PEERS.includes('js')) peers.push(createHivePeer(graph, 'js'));
    const engines = [{ name: 'ours', answer: graph.federated }, ...peers];
    const counts: any = {};
    const seen = fc.sample(
      fc.tuple(
        operations(graph.gateway.publicSchema, {
          plainAliases: !!process.env.PLAIN,
          conditions: !process.env.NOCOND,
        }),
        fc.nat(50),
      ),
      { numRuns: N, seed: Number(process.env.SEED ?? 1) },
    );
    for (const [{ source, variables }, seed] of seen) {
      if (!g.title.startsWith('mutations')) tellWorld(graph, { seed, faults: FAULTS });
      const want = essence(await graph.merged(source, variables));
      for (const p of engines) {
        const t = performance.now();
        let got: any;
        try {
          got = await p.answer(source, variables);
        } catch (e) {
          got = { data: String(e) };
        }
        const c = (counts[p.name] ??= { ok: 0, bad: 0, ms: 0 });
        c.ms += Math.round(performance.now() - t);
        if (sameEssence(essence(got), want)) c.ok++;
        else {
          c.bad++;
          say(
            '###',
            g.title.slice(0, 20),
            p.name,
            seed,
            source,
            JSON.stringify(variables),
            '\nwant',
            JSON.stringify(want),
            '\ngot ',
            JSON.stringify(essence(got)),
            '\n',
            JSON.stringify(got.errors?.map((e: any) => [String(e.message), e.path?.join('.')]))?.slice(
              0,
              900,
            ),
          );
        }
      }
    }
    console.log(g.title, JSON.stringify(counts));
    for (const p of peers) await p[Symbol.asyncDispose]();
  }
}, 600_000);
