import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type KnownOverrides, notPlannable, type Planner } from '../../planning/planner.ts';
import { SupergraphRefused } from '../supergraph-refused.ts';
import type { FromPlanner, PlanRequest } from './messages.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** An operation that is not planned by then never will be. */
const PLAN_WITHIN_MS = 10_000;
/** Operations known to end the planner: refused without another try. */
const MAX_DEADLY = 1_000;

/** A planner in a process of its own, until it dies. */
interface Incarnation {
  child: ChildProcess;
  overrides: KnownOverrides;
  plan(request: Omit<PlanRequest, 'id'>): Promise<PlanNode | null>;
}

/**
 * The native query planner in a process of its own. It ends its whole process on some supergraphs that no check of ours finds wrong, or
 * on some operations over them: here that costs one operation an error of code `OPERATION_NOT_PLANNABLE`, and the planner is begun again.
 * @throws SupergraphRefused when the planner refuses the supergraph, or dies of it
 */
export async function createPlannerProcess(supergraphSdl: string): Promise<Planner> {
  const deadly = new Set<string>();
  let closed = false;
  let current: Promise<Incarnation> = incarnate(supergraphSdl);
  const { overrides } = await current;

  return {
    overrides,
    async plan(source, { labels, percentage }) {
      if (closed || deadly.has(source)) throw notPlannable();
      current = current.catch(() => incarnate(supergraphSdl));
      const planner = await current;
      try {
        return await planner.plan({ source, labels: [...labels], percentage });
      } catch (error) {
        if (error !== DIED) throw error;
        if (deadly.size < MAX_DEADLY) deadly.add(source);
        if ((await current) === planner && !closed) {
          current = incarnate(supergraphSdl);
          current.catch(() => {});
        }
        throw notPlannable();
      }
    },
    async close() {
      closed = true;
      (await current.catch(() => null))?.child.disconnect();
    },
  };
}

/** Why an operation has no plan: its planner is no more. */
const DIED = Symbol('died');

async function incarnate(supergraphSdl: string): Promise<Incarnation> {
  const child = fork(MAIN, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...sameCompileCache() },
  });
  const waiting = new Map<number, PromiseWithResolvers<PlanNode | null>>();
  const opened = Promise.withResolvers<KnownOverrides>();
  child.on('message', (message: FromPlanner) => {
    if ('ready' in message) opened.resolve(message.ready);
    else if ('refused' in message) opened.reject(refused(message.refused));
    else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ('node' in message) asked?.resolve(message.node);
      else asked?.reject(notPlannable());
    }
  });
  child.on('error', () => child.kill('SIGKILL'));
  child.once('exit', () => {
    opened.reject(refused('it ends the process'));
    for (const { reject } of waiting.values()) reject(DIED);
    waiting.clear();
  });
  child.send({ supergraphSdl });
  try {
    return { child, overrides: await opened.promise, plan: planWith(child, waiting) };
  } catch (error) {
    if (child.connected) child.disconnect();
    throw error;
  }
}

/** Compiled code of both processes is kept together, or none; Node adds its version to the folder by itself. */
function sameCompileCache(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

function planWith(
  child: ChildProcess,
  waiting: Map<number, PromiseWithResolvers<PlanNode | null>>,
): Incarnation['plan'] {
  let lastId = 0;
  return (asked) => {
    if (!child.connected) return Promise.reject(DIED);
    const id = ++lastId;
    const answer = Promise.withResolvers<PlanNode | null>();
    waiting.set(id, answer);
    const late = setTimeout(() => child.kill('SIGKILL'), PLAN_WITHIN_MS);
    child.send({ id, ...asked } satisfies PlanRequest);
    return answer.promise.finally(() => clearTimeout(late));
  };
}

const MAX_REASON = 300;

const refused = (reason: string): SupergraphRefused =>
  new SupergraphRefused(`the query planner can't use it: ${reason.slice(0, MAX_REASON)}`);
