import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStores, schemeKinds } from '@maillage/gateway';
import { loadCog, openDatabase } from '@maillage/kit';
import { afterEach, describe, expect, test } from 'vitest';
import { DAC_RECORD } from './fixtures/dac/record.ts';
import { runMaillage, written } from './support/running.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

/** Removes a hub's folder, ending first the database that a killed hub left behind in it. */
async function removeFolder(folder: string): Promise<void> {
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
  await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(false);
  rmSync(folder, { recursive: true, force: true });
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-start-'));
  folders.push(folder);
  return folder;
}

const ORIGIN = /http:\/\/\S+(?=\/graphql)/;

async function ask(origin: string, query: string): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('npm start', { timeout: 120_000 }, () => {
  test('says what it does, serves the graph, and ends cleanly with its database', async () => {
    const folder = newFolder();
    await using hub = runMaillage(['start', '--port', '0', '--data', folder, '--empty']);
    const origin = await written(hub, ORIGIN);
    expect(hub.out()).toMatch(
      /✓ PostgreSQL embarqué[\s\S]*✓ Découpage[\s\S]*✓ Migrations[\s\S]*✓ Composition/,
    );
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    expect(
      await ask(
        origin,
        '{ schemes { totalCount } territory(ref: { level: COMMUNE, code: "93066" }) { name } }',
      ),
    ).toEqual({
      data: { schemes: { totalCount: 0 }, territory: { name: 'Saint-Denis' } },
    });
    hub.child.kill('SIGTERM');
    expect(await hub.exit).toBe(0);
    expect(hub.err()).toBe('');
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('killed, it takes over where it was: no acknowledged write is lost', async () => {
    const folder = newFolder();
    await using first = runMaillage(['start', '--port', '0', '--data', folder, '--empty']);
    await written(first, ORIGIN);
    const record = {
      ...DAC_RECORD,
      id: 'clsm_essai',
      kind: 'CLSM',
      name: 'CLSM d’essai',
      statuses: [],
      details: {},
    };
    const database = openDatabase({ url: databaseUrl(folder) });
    const store = createStores({ database, kinds: schemeKinds, cog: loadCog() }).schemes.get('CLSM');
    await store?.writer.write(record, 0, { actor: 'essai', reason: null });
    first.child.kill('SIGKILL');
    await first.exit;
    await store?.close();
    await database.close();

    await using second = runMaillage(['start', '--port', '0', '--data', folder]);
    const origin = await written(second, ORIGIN);
    expect(
      await ask(origin, '{ clsmSchemes { nodes { id name version } } schemes { nodes { id } } }'),
    ).toEqual({
      data: {
        clsmSchemes: { nodes: [{ id: 'clsm_essai', name: 'CLSM d’essai', version: 1 }] },
        schemes: { nodes: [{ id: 'clsm_essai' }] },
      },
    });
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  });

  test('a second hub on the same folder is refused, the first goes on', async () => {
    const folder = newFolder();
    await using first = runMaillage(['start', '--port', '0', '--data', folder, '--empty']);
    const origin = await written(first, ORIGIN);
    await using second = runMaillage(['start', '--port', '0', '--data', folder]);
    expect(await second.exit).toBe(1);
    expect(second.err()).toMatch(
      /^maillage: The data folder .* is in use by another hub \(process \d+\)\.\n$/,
    );
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
  });
});

/** Where the embedded database of a running hub is, read from its own files. */
function databaseUrl(folder: string): string {
  const password = readFileSync(join(folder, 'password'), 'utf8');
  const port = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://maillage:${password}@127.0.0.1:${port}/postgres`;
}

describe('what keeps it from starting is one line on stderr', () => {
  test.each([
    [['start', '--porte', '1'], 2, /unknown option '--porte'/],
    [['start', '--port', 'abc'], 2, /--port expects a port from 0 to 65535, not “abc”/],
    [['demarrer'], 2, /unknown command 'demarrer'/],
    [['subgraph', 'clsn'], 2, /No subgraph “clsn”: there are territory, clsm/],
    [['subgraph', 'clsm', '--port', '0'], 1, /give a DATABASE_URL/],
    [['subgraph', 'articulation', '--feed', 'clsm'], 2, /--feed expects name=url/],
  ])('maillage %j', async (args, code, message) => {
    await using failed = runMaillage(args);
    expect(await failed.exit).toBe(code);
    expect(failed.err()).toMatch(message);
    expect(failed.err().trimEnd().split('\n')).toHaveLength(1);
  });

  test('a taken port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await using failed = runMaillage([
      'start',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--data',
      newFolder(),
    ]);
    expect(await failed.exit).toBe(1);
    expect(failed.err()).toBe(`maillage: Port ${port} is taken: give another with --port.\n`);
    server.close();
  });

  test('a data folder that is a file', async () => {
    const folder = newFolder();
    const file = join(folder, 'fichier');
    writeFileSync(file, '');
    await using failed = runMaillage(['start', '--port', '0', '--data', file]);
    expect(await failed.exit).toBe(1);
    expect(failed.err()).toMatch(/^maillage: The data folder .*fichier can't be used: \w+\.\n$/);
  });

  test('a cluster that can’t be read', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '9.4\n');
    await using failed = runMaillage(['start', '--port', '0', '--data', folder]);
    expect(await failed.exit).toBe(1);
    expect(failed.err()).toMatch(/^maillage: PostgreSQL did not start: see .*postgres\.log\.\n$/);
  });

  test('a database that does not answer, its password untold', async () => {
    await using failed = runMaillage(['start', '--port', '0'], {
      DATABASE_URL: 'postgres://u:s3cret@127.0.0.1:1/base',
    });
    expect(await failed.exit).toBe(1);
    expect(failed.err()).toBe('maillage: The database at 127.0.0.1:1/base does not answer (ECONNREFUSED).\n');
  });

  test('--help is no failure', async () => {
    await using help = runMaillage(['start', '--help']);
    expect(await help.exit).toBe(0);
    expect(help.out()).toMatch(/--port[\s\S]*--host[\s\S]*--data[\s\S]*--empty/);
  });
});
