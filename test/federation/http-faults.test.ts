import type { ServerResponse } from 'node:http';
import { createGateway, createHttpTransport, type Gateway, type SubgraphTransport } from '@maillage/gateway';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interfaces } from './graphs/interfaces.ts';
import { requiresChain } from './graphs/requires-chain.ts';
import { anyTrial, disagreement, type Trial } from './support/any-operation.ts';
import { chance } from './support/chance.ts';
import { tellWorld } from './support/example-graph.ts';
import { createGraph } from './support/graph.ts';
import { OPERATIONS, SEED } from './support/runs.ts';
import { type SubgraphServer, serveSubgraph } from './support/subgraph-server.ts';
import { isPartOf } from './support/within.ts';

const TIMEOUT_MS = 150;
const MAX_BODY_BYTES = 200_000;
const PATIENCE = 20;

/** What a server does instead of answering. */
const FAULTS: readonly ((response: ServerResponse) => unknown)[] = [
  (response) => response.destroy(),
  (response) => response.socket?.resetAndDestroy(),
  () => {},
  (response) => response.write('{"data":'),
  (response) => response.write('{"data":{', () => response.destroy()),
  (response) => response.end('{"data":{"a":1'),
  (response) => response.writeHead(500).end('<h1>at /srv/app.js:3</h1>'),
  (response) => response.writeHead(502, { 'content-length': '10' }).end('Bad gatewa'),
  (response) => response.writeHead(204).end(),
  (response) => response.end(`{"data":"${'x'.repeat(MAX_BODY_BYTES)}"}`),
  (response) => response.end(`{"data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  (response) => response.socket?.end('HTTP/9 nonsense\r\n\r\n'),
  (response) => response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end(),
];

describe.each([interfaces, requiresChain])('over HTTP: $title', (example) => {
  const graph = createGraph(example);
  const servers: SubgraphServer[] = [];
  let gateway: Gateway;
  /** Seed of the faults; null for none. */
  let trouble: number | null = null;
  let asked = 0;

  beforeAll(async () => {
    const transports = new Map<string, SubgraphTransport>();
    for (const [name, schema] of graph.subgraphs) {
      const server = await serveSubgraph(schema, (response) => {
        asked += 1;
        const dice = trouble === null ? 0 : chance(`${trouble} ${asked} ${name}`);
        if (dice < 0.7) return false;
        FAULTS[Math.floor(((dice - 0.7) / 0.3) * FAULTS.length)]?.(response);
        return true;
      });
      servers.push(server);
      const limits = { timeoutMs: TIMEOUT_MS, maxBodyBytes: MAX_BODY_BYTES };
      transports.set(name, createHttpTransport({ url: server.url, ...limits }));
    }
    gateway = createGateway({ supergraphSdl: graph.supergraphSdl, transports });
  });
  afterAll(async () => {
    await gateway.close();
    for (const server of servers) await server[Symbol.asyncDispose]();
  });

  async function ask({ source, variables }: Trial): Promise<ExecutionResult> {
    return JSON.parse((await gateway.respond({ source, variables })).json);
  }

  /** The same of servers that are well: on a busy machine even those may be late, and are asked again. */
  async function askInTime(trial: Trial): Promise<ExecutionResult> {
    const isLate = ({ errors }: ExecutionResult) =>
      errors?.some(({ extensions }) => extensions?.code === 'SUBGRAPH_TIMEOUT') ?? false;
    let answer = await ask(trial);
    for (let again = 0; again < PATIENCE && isLate(answer); again++) answer = await ask(trial);
    return answer;
  }

  const numRuns = Math.ceil(OPERATIONS / 50);
  const trial = anyTrial(graph.gateway.publicSchema);
  const trials = fc.tuple(fc.array(trial, { minLength: 1, maxLength: 4 }), fc.nat());

  test('servers that fail in any way cost their own part', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(trials, async ([together, seed]) => {
        tellWorld(graph, { seed, faults: 0 });
        trouble = seed;
        asked = 0;
        const answers = await Promise.all(together.map(ask));
        trouble = null;
        for (const [index, trial] of together.entries()) {
          const answer = answers[index] as ExecutionResult;
          const merged = await graph.merged(trial.source, trial.variables);
          const complete = JSON.stringify(answer.data) === JSON.stringify(merged.data);
          if (!isPartOf(answer.data, merged.data)) throw disagreement(trial, { answer, merged });
          expect(complete || (answer.errors ?? []).length > 0).toBe(true);
          expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/srv|127\.0\.0\.1/);
          expect(await askInTime(trial)).toEqual(merged);
        }
      }),
      { numRuns, seed: SEED },
    ),
  );
});
