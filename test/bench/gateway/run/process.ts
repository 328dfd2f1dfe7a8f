import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from './contestant.ts';

/** What a process has used since it started. */
export interface Usage {
  cpuMicroseconds: number;
  residentBytes: number;
}

export interface RunningProcess {
  address: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a module of `contestants/` in a process of its own. */
export async function startProcess(
  module: string,
  surroundings: Partial<Surroundings> = {},
  execArgv: readonly string[] = [],
): Promise<RunningProcess> {
  const child = forkModule('./serve.ts', { args: [module, JSON.stringify(surroundings)], execArgv });
  const { address } = await reply<{ address: string }>(child);
  return {
    address,
    usage() {
      const answer = reply<Usage>(child);
      child.send('usage');
      return answer;
    },
    stop: () => stopChild(child),
  };
}

/** The hub's own: everyone's compiled code is kept there, as `npm start` keeps the hub's. */
const COMPILE_CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/maillage', import.meta.url));

const ENVIRONMENT = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: COMPILE_CACHE,
  APOLLO_TELEMETRY_DISABLED: 'true',
  LOG_LEVEL: 'error',
};

/** Production for everyone; nobody reports usage anywhere. */
export function forkModule(module: string, { args = [], execArgv = [] }: ForkOptions = {}): ChildProcess {
  return fork(fileURLToPath(new URL(module, import.meta.url)), args, {
    env: { ...process.env, ...ENVIRONMENT },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

interface ForkOptions {
  args?: readonly string[];
  /** For Node itself. */
  execArgv?: readonly string[];
}

export function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`A process of the benchmark ended with code ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await ended;
}
