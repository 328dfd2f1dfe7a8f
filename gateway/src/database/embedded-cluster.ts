import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderHolder, lockFolder } from './folder-lock.ts';
import { orphansIn } from './orphans.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { type PostgresUser, postgresUser } from './postgres-user.ts';
import { identityOf, isAlive } from './process-identity.ts';
import { StartupError } from './startup-error.ts';

export interface ClusterOptions {
  /** Folder that holds everything; made when it is missing. */
  folder: string;
  /** Further settings of the server. */
  settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server of our own, on the loopback address, with its data in a folder. */
export interface EmbeddedCluster {
  /** Where to connect: to the database `postgres` unless another is named. */
  url(database?: string): string;
  /** Ends the server cleanly and gives the folder free. */
  stop(): Promise<void>;
}

const ROLE = 'maillage';
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 10_000;
const POLL_MS = 25;
const ORPHANS_TIMEOUT_MS = 10_000;
const ORPHANS_POLL_MS = 200;

/**
 * Starts the server, making its cluster first when the folder has none. A server that a killed hub left behind is ended first; PostgreSQL
 * then recovers what was committed.
 * @throws StartupError when the folder can't be used, is in use, or the server does not come up
 */
export async function startEmbeddedCluster({
  folder,
  settings = {},
}: ClusterOptions): Promise<EmbeddedCluster> {
  const root = resolve(folder);
  makeFolder(root);
  const lock = lockFolder(root);
  try {
    const user = postgresUser();
    const data = join(root, 'postgres');
    const leftover = existsSync(pidFile(data));
    await endLeftover(data);
    const binaries = await postgresBinaries();
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries.initdb, { root, data, user });
    const port = await freePort();
    const place = { root, data, user, port, settings };
    const server = await startBehindOrphans(binaries.postgres, place, leftover ? ORPHANS_TIMEOUT_MS : 0);
    return {
      url: urlOf(root, port),
      async stop() {
        await end(server);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The server of a hub that is running on the folder, for another process beside it; null when no hub is. Stopping it leaves it running.
 * @throws StartupError while that hub is still starting
 */
export function joinEmbeddedCluster(folder: string): EmbeddedCluster | null {
  const root = resolve(folder);
  const holder = folderHolder(root);
  if (!holder) return null;
  const file = pidFile(join(root, 'postgres'));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (lines[7]?.trim() !== 'ready') {
    throw new StartupError(`The hub on ${root} (process ${holder.pid}) is still starting: try again.`);
  }
  return { url: urlOf(root, Number(lines[3])), stop: async () => {} };
}

function urlOf(root: string, port: number): EmbeddedCluster['url'] {
  const password = readFileSync(join(root, 'password'), 'utf8');
  return (database = 'postgres') => `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

function makeFolder(root: string): void {
  try {
    mkdirSync(root, { recursive: true });
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${root} can't be used: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
}

interface Place {
  root: string;
  data: string;
  user: PostgresUser;
}

async function initialise(initdb: string, { root, data, user }: Place): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  user.own(data);
  const password = randomBytes(24).toString('hex');
  const passwordFile = join(root, 'password.init');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  user.own(passwordFile);
  writeFileSync(join(root, 'password'), password, { mode: 0o600 });
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync'];
  const { program, args } = user.command(initdb, [
    `--pgdata=${data}`,
    `--username=${ROLE}`,
    `--pwfile=${passwordFile}`,
    ...options,
  ]);
  try {
    await run(program, args, join(root, 'postgres.log'));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(program: string, args: string[], logFile: string): Promise<void> {
  const log = openSync(logFile, 'a', 0o600);
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  const child = spawn(program, args, { stdio: ['ignore', log, log] });
  child.on('error', () => reject(new StartupError(`PostgreSQL can't be started: ${program} is missing.`)));
  child.on('exit', (code) =>
    code === 0 ? done() : reject(new StartupError(`PostgreSQL's cluster can't be made: see ${logFile}.`)),
  );
  return promise;
}

interface ServerPlace extends Place {
  port: number;
  settings: Readonly<Record<string, string>>;
}

async function start(postgres: string, { root, data, user, port, settings }: ServerPlace): Promise<number> {
  const logFile = join(root, 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args } = user.command(postgres, ['-D', data, ...flags]);
  // In a group of its own: Ctrl-C reaches the hub alone, which then ends the server in order.
  const child = spawn(program, args, { stdio: ['ignore', log, log], detached: true });
  child.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!isReady(data, child.pid)) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > deadline) {
      throw new StartupError(`PostgreSQL did not start: see ${logFile}.`);
    }
    await sleep(POLL_MS);
  }
  return child.pid as number;
}

/** Behind a server that was killed, a start is refused as long as any orphan is left: where they can't be told, they are waited for. */
async function startBehindOrphans(postgres: string, place: ServerPlace, patience: number): Promise<number> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await start(postgres, place);
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await sleep(ORPHANS_POLL_MS);
    }
  }
}

const pidFile = (data: string) => join(data, 'postmaster.pid');

/** The server writes its number in the first line of its pid file and its state in the eighth; a file may be left from another. */
function isReady(data: string, pid: number | undefined): boolean {
  if (!existsSync(pidFile(data))) return false;
  const lines = readFileSync(pidFile(data), 'utf8').split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function endLeftover(data: string): Promise<void> {
  if (!existsSync(pidFile(data))) return;
  const pid = Number(readFileSync(pidFile(data), 'utf8').split('\n')[0]);
  if (runsIn(pid, data)) await end(pid);
  // It may have been killed meanwhile, or just before, and still be listed.
  for (const orphan of orphansIn(data)) await end(orphan, ['SIGQUIT']);
}

/** Whether the process is the server of this folder, and not another one that got its number since. */
function runsIn(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return process.platform !== 'linux' && isAlive({ pid, started: null });
  }
}

/** SIGINT: PostgreSQL's fast shutdown. SIGQUIT, after a while: at once, recovering at the next start. */
const IN_ORDER = ['SIGINT', 'SIGQUIT'] as const;

async function end(pid: number, signals: readonly NodeJS.Signals[] = IN_ORDER): Promise<void> {
  const server = identityOf(pid);
  for (const signal of signals) {
    if (!isAlive(server)) return;
    tell(pid, signal);
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (isAlive(server) && Date.now() < deadline) await sleep(POLL_MS);
  }
}

/** A process that has ended meanwhile needs no telling. */
function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  const { promise, resolve: done, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => done(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
