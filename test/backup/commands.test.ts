import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Running, runMaillage, written } from '../support/running.ts';

let folder: string;
let data: string;
let hub: Running;
let url: string;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'));
  data = join(folder, 'data');
  hub = runMaillage(['start', '--port', '0', '--data', data, '--empty']);
  url = await written(hub, /http:\/\/\S+\/graphql/);
  const created = await maillage('keys', 'create', '--label', 'essai', '--scope', 'admin');
  key = /mlg_\S+/.exec(created.out)?.[0] ?? '';
}, 120_000);

afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function maillage(...args: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  await using running = runMaillage(args, { MAILLAGE_DATA: data });
  const exit = await running.exit;
  return { exit, out: running.out(), err: running.err() };
}

async function ask(query: string): Promise<{ status: number; data: unknown }> {
  const headers = { 'content-type': 'application/json', 'x-api-key': key };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data: answer } = (await response.json()) as { data?: unknown };
  return { status: response.status, data: answer };
}

const create = (name: string) =>
  ask(`mutation { createClsm(input: { name: "${name}", status: ACTIF, statusSince: "2020-01-01" }) {
    scheme { name } visible userErrors { code }
  } }`);

const NAMES =
  '{ clsmSchemes { nodes { name state { status } history { version } } } schemes { totalCount } }';

test('a hub that runs is backed up, goes on, and serves what it is put back to', async () => {
  const file = join(folder, 'sauvegarde');
  expect(await create('Conseil un')).toMatchObject({ data: { createClsm: { userErrors: [] } } });
  const before = await ask(NAMES);
  const backup = await maillage('backup', file);
  expect(backup).toMatchObject({ exit: 0, err: '' });
  expect(backup.out).toMatch(
    /^Sauvegarde écrite dans .*sauvegarde : [\d\s ]+ lignes de \d+ tables, au .* UTC\.\n$/u,
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await maillage('backup', file)).toMatchObject({
    exit: 1,
    err: expect.stringMatching(/^maillage: .* is there already: --force replaces it\.\n$/),
  });

  await create('Conseil deux');
  expect(await ask('{ schemes { totalCount } }')).toMatchObject({ data: { schemes: { totalCount: 2 } } });

  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  const damaged = join(folder, 'abîmée');
  writeFileSync(damaged, bytes);
  expect(await maillage('restore', damaged)).toMatchObject({
    exit: 1,
    err: expect.stringMatching(/is damaged \(.*\): nothing was restored\.\n$/),
  });
  expect(await maillage('restore', '--dry-run', file)).toMatchObject({ exit: 0 });
  expect(await ask('{ schemes { totalCount } }')).toMatchObject({ data: { schemes: { totalCount: 2 } } });

  expect(await maillage('restore', file)).toMatchObject({ exit: 0, err: '' });
  await written(hub, /Le hub sert la base restaurée/);
  expect(await ask(NAMES)).toEqual(before);
  expect(await create('Conseil trois')).toMatchObject({
    data: { createClsm: { scheme: { name: 'Conseil trois' }, visible: true } },
  });
  expect(await ask('{ schemes { totalCount } }')).toMatchObject({ data: { schemes: { totalCount: 2 } } });

  expect(await maillage('restore', file)).toMatchObject({ exit: 0 });
  await vi.waitFor(async () => expect(await ask(NAMES)).toEqual(before), { timeout: 20_000, interval: 250 });
  expect(hub.err()).toBe('');
}, 120_000);
