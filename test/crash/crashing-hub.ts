import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Running, runMaillage, written } from '../support/running.ts';

/** Who is killed: the hub and its database at once, the one before the other, or the hub alone, whose database stays behind. */
export const KILLS = ['both', 'database first', 'hub first', 'hub alone'] as const;
export type Kill = (typeof KILLS)[number];

/** Milliseconds between two that do not die at once. */
const APART = 5;

/** A hub as `npm start` runs it, that is killed and started again on the same folder. */
export interface CrashingHub extends AsyncDisposable {
  /** Where its database is, for one who looks at it from outside. */
  databaseUrl(): string;
  /** GraphQL endpoint of the hub that runs now, or of the next one. */
  endpoint(): Promise<string>;
  kill(how: Kill): Promise<void>;
  /** @returns how many milliseconds it took until it was ready */
  start(): Promise<number>;
  createKey(): Promise<string>;
  /** Ends it in order. @returns its exit code, and what it wrote on stderr */
  stop(): Promise<{ exit: number | null; err: string }>;
}

export async function createCrashingHub(): Promise<CrashingHub> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-crash-'));
  let running: Running | undefined;
  let up = Promise.withResolvers<string>();

  const pidFile = () => readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

  async function start(): Promise<number> {
    const begun = performance.now();
    running = runMaillage(['start', '--port', '0', '--data', folder, '--empty']);
    const ended = running.exit.then((code) => {
      throw new Error(`the hub ended with ${code}: ${running?.err()}`);
    });
    ended.catch(() => {});
    up.resolve(await Promise.race([written(running, /http:\/\/\S+\/graphql/), ended]));
    return performance.now() - begun;
  }

  return {
    databaseUrl: () =>
      `postgres://maillage:${readFileSync(join(folder, 'password'), 'utf8')}@127.0.0.1:${pidFile()[3]}/postgres`,
    endpoint: () => up.promise,
    start,
    async kill(how) {
      const database = Number(pidFile()[0]);
      up = Promise.withResolvers<string>();
      const steps = {
        hub: () => running?.child.kill('SIGKILL'),
        database: () => process.kill(database, 'SIGKILL'),
      };
      const [first, second] =
        how === 'database first' ? (['database', 'hub'] as const) : (['hub', 'database'] as const);
      steps[first]();
      if (how.endsWith('first')) await delay(APART);
      if (how !== 'hub alone') steps[second]();
      await running?.exit;
    },
    async createKey() {
      await using command = runMaillage([
        'keys',
        'create',
        '--label',
        'essai',
        '--scope',
        'admin',
        '--data',
        folder,
      ]);
      return (await written(command, /mlg_\S+/)).trim();
    },
    async stop() {
      running?.child.kill('SIGTERM');
      const exit = (await running?.exit) ?? null;
      return { exit, err: running?.err() ?? '' };
    },
    async [Symbol.asyncDispose]() {
      await running?.[Symbol.asyncDispose]();
      if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
        try {
          process.kill(Number(pidFile()[0]), 'SIGKILL');
        } catch {}
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
