import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startEmbeddedCluster } from '@maillage/gateway';
import pg from 'pg';
import { expect, test } from 'vitest';

const CLIENTS = 6;

/** How a server is ended, and whether somebody else is starting it again by then. */
const kills = {
  'killed at once': (pid: number, start: () => ReturnType<typeof startEmbeddedCluster>) => {
    process.kill(pid, 'SIGKILL');
    return start();
  },
  'killed while it is being ended': async (
    pid: number,
    start: () => ReturnType<typeof startEmbeddedCluster>,
  ) => {
    process.kill(pid, 'SIGSTOP');
    const starting = start();
    await setTimeout(200);
    process.kill(pid, 'SIGKILL');
    return starting;
  },
};

test.each(Object.entries(kills))(
  'a server with busy clients, %s, is started again at once, with what was committed',
  async (_, kill) => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-database-'));
    const killed = await startEmbeddedCluster({ folder });
    const clients = await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const client = new pg.Client({ connectionString: killed.url() });
        client.on('error', () => {});
        await client.connect();
        return client;
      }),
    );
    await clients[0]?.query('CREATE TABLE kept (number bigint); INSERT INTO kept VALUES (1)');
    const busy = clients.map((client) =>
      client.query('INSERT INTO kept SELECT * FROM generate_series(2, 100000000)').catch(() => {}),
    );
    const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const cluster = await kill(Number(pid), () => startEmbeddedCluster({ folder }));
    const client = new pg.Client({ connectionString: cluster.url() });
    await client.connect();
    expect((await client.query('SELECT number::int AS number FROM kept')).rows).toEqual([{ number: 1 }]);
    await client.end();
    await Promise.all(busy);
    await Promise.all(clients.map((each) => each.end().catch(() => {})));
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  60_000,
);
