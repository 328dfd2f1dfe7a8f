import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startIssuer, type TestIssuer } from '../../gateway/test/identity/issuer.ts';
import { type Running, runMaillage, written } from '../support/running.ts';

/** One hub on its embedded database, and commands beside it. */
let folder: string;
let issuer: TestIssuer;
let hub: Running;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-keys-'));
  issuer = await startIssuer();
  hub = runMaillage(['start', '--port', '0', '--data', folder, '--empty'], {
    MAILLAGE_OIDC_ISSUER: issuer.url,
    MAILLAGE_OIDC_AUDIENCE: 'maillage',
  });
  url = await written(hub, /http:\/\/\S+\/graphql/);
}, 120_000);

afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function keys(...args: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  await using running = runMaillage(['keys', ...args], { MAILLAGE_DATA: folder });
  const exit = await running.exit;
  return { exit, out: running.out(), err: running.err() };
}

async function statusFor(headers: Record<string, string>): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query: '{ clsmSchemes { nodes { coordinations { holderName } } } }' }),
  });
  await response.body?.cancel();
  return response.status;
}

const created = ['--label', 'Essai du 93', '--scope', 'read:restricted', '--territory', 'REGION:11'];

test('a key made beside a running hub is taken, listed without its secret, and refused soon after it is revoked', async () => {
  const { exit, out } = await keys('create', ...created, '--expires', '2999-12-31');
  expect(exit).toBe(0);
  const [key = '', id = '', secret = ''] = /mlg_([0-9a-f]+)_(\S+)/.exec(out) ?? [];
  expect(await statusFor({})).toBe(401);
  await vi.waitFor(async () => expect(await statusFor({ 'x-api-key': key })).toBe(200), WITHIN);
  expect(await statusFor({ authorization: `Bearer ${key}` })).toBe(200);
  const forged = key.slice(0, -8) + (key.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA');
  expect(await statusFor({ 'x-api-key': forged })).toBe(401);

  const listed = await keys('list');
  expect(listed.out).toMatch(new RegExp(`^${id}  Essai du 93  read:restricted  REGION:11 .*2999-12-31`));
  expect(listed.out).not.toContain(secret);

  expect((await keys('revoke', id)).exit).toBe(0);
  await vi.waitFor(async () => expect(await statusFor({ 'x-api-key': key })).toBe(401), WITHIN);

  for (const place of [hub.out(), hub.err(), readFileSync(join(folder, 'postgres.log'), 'utf8')]) {
    expect(place).not.toContain(secret);
    expect(place).not.toContain(forged.slice(-secret.length));
  }
}, 90_000);

/** Longer than keys are held by a hub. */
const WITHIN = { timeout: 15_000, interval: 250 };

test('a token is taken, and never written in a log, even while the issuer fails', async () => {
  const token = await issuer.token({ scope: 'openid read:restricted' });
  const other = await issuer.token({ scope: 'read:restricted', aud: 'elsewhere' });
  issuer.fail(true);
  expect(await statusFor({ authorization: `Bearer ${token}` })).toBe(503);
  issuer.fail(false);
  const answered = async () => expect(await statusFor({ authorization: `Bearer ${token}` })).toBe(200);
  await vi.waitFor(answered, WITHIN);
  expect(await statusFor({ authorization: `Bearer ${other}` })).toBe(401);
  expect(hub.err()).toContain('unexpected error');
  for (const secret of [token, other, 'jeanne.martin']) {
    for (const part of secret.split('.')) expect(hub.out() + hub.err()).not.toContain(part);
  }
}, 60_000);

test('what is wrong with a key is said at once, in one line', async () => {
  const { exit, out, err } = await keys(
    'create',
    ...['--label', 'x', '--scope', 'write:all', '--territory', 'REGION:99', '--expires', '2020-01-01'],
  );
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^maillage: .*write:all.*REGION:99.*2020-01-01 is in the past\.\n$/);
}, 60_000);

test('what they do is said in French', async () => {
  const { exit, out } = await keys('create', '--help');
  expect(exit).toBe(0);
  expect(out).toMatch(/Crée une clé.*--scope.*portée.*write:clsm/s);
}, 60_000);
