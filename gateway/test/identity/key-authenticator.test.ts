import { type Database, openDatabase } from '@maillage/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { newApiKey } from '../../src/identity/api-key.ts';
import { createKeyAuthenticator, type KeyAuthenticator } from '../../src/identity/key-authenticator.ts';
import { createKeyStore, type KeyGrant, type KeyStore } from '../../src/identity/key-store.ts';

const TODAY = '2026-06-15';
const GRANT: KeyGrant = { label: 'essai', scopes: ['write:clsm'], territories: null, expiresOn: null };

let place: TestDatabase;
let database: Database;
let store: KeyStore;
let statements: string[] = [];
let clock: number;
let keys: KeyAuthenticator;

beforeAll(async () => {
  place = await createTestDatabase(EMPTY);
  database = openDatabase({ url: place.url, onStatement: (text) => statements.push(text) });
  store = createKeyStore(database);
});

afterAll(async () => {
  await keys.close();
  await database.close();
  await place[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await keys?.close();
  clock = 0;
  keys = createKeyAuthenticator({ store, today: () => TODAY, clock: () => clock });
  statements = [];
});

/** Makes a key. @returns its text and its id */
async function make(changes: Partial<KeyGrant> = {}): Promise<{ text: string; id: string }> {
  const key = newApiKey();
  await store.create(key, { ...GRANT, ...changes });
  return key;
}

const authenticate = async (text: string) => keys.authenticate(text);
const reads = () => statements.filter((text) => text.startsWith('SELECT')).length;

describe('a key', () => {
  test('that holds says who asks, by its id', async () => {
    const territories = [{ level: 'REGION', code: '11' } as const];
    const { text, id } = await make({ territories });
    expect(await authenticate(text)).toEqual({ actor: `key:${id}`, scopes: ['write:clsm'], territories });
  });

  test('holds on its last day, and not after it', async () => {
    const [last, past] = [await make({ expiresOn: TODAY }), await make({ expiresOn: '2026-06-14' })];
    expect(await authenticate(last.text)).toBeTruthy();
    await expect(authenticate(past.text)).rejects.toThrow(/expired/);
  });

  test('that was revoked, forged, or never made is refused', async () => {
    const [{ text, id }, other] = [await make(), newApiKey().text];
    const forged = text.slice(0, 17) + other.slice(17);
    await expect(authenticate(forged)).rejects.toThrow('This API key is not valid.');
    await expect(authenticate(other)).rejects.toThrow('This API key is not valid.');
    expect([await store.revoke(id), await store.revoke(id), await store.revoke('nothing')]).toEqual([
      true,
      false,
      false,
    ]);
    clock += 5_000;
    await expect(authenticate(text)).rejects.toThrow(/revoked/);
  });

  test.each(['mlg_', 'mlg_x', `mlg_0123456789ab_${'x'.repeat(44)}`, "mlg_' OR 1=1 --"])(
    'is not « %s », and nothing is read to say so',
    async (text) => {
      await expect(authenticate(text)).rejects.toThrow(/malformed/);
      expect(statements).toEqual([]);
    },
  );

  test('is nowhere in the database', async () => {
    const { text, id } = await make();
    const { rows } = await database.pool.query<{ kept: string }>(
      'SELECT to_jsonb(api_key)::text AS kept FROM hub.api_key WHERE id = $1',
      [id],
    );
    expect(rows[0]?.kept).toContain(id);
    expect(rows[0]?.kept).not.toContain(text.slice(`mlg_${id}_`.length));
  });
});

describe('the database', () => {
  test('is asked at most once in five seconds, and a revocation shows within them', async () => {
    const { text, id } = await make();
    for (clock = 0; clock < 5_000; clock += 100) await authenticate(text);
    expect(reads()).toBe(1);
    await store.revoke(id);
    await expect(authenticate(text)).rejects.toThrow(/revoked/);
    expect(reads()).toBe(2);
  });

  test('is asked at most once a second for keys that nobody made', async () => {
    for (clock = 0; clock < 5_000; clock += 100)
      await expect(authenticate(newApiKey().text)).rejects.toThrow(/valid/);
    expect(reads()).toBe(5);
  });

  test('a key made meanwhile holds a second later at most', async () => {
    await authenticate((await make()).text);
    const later = await make();
    clock += 1_000;
    expect(await authenticate(later.text)).toBeTruthy();
  });

  test('is told of a use once a minute', async () => {
    const { text, id } = await make();
    for (clock = 0; clock < 180_000; clock += 1_000) await authenticate(text);
    await keys.close();
    expect(statements.filter((statement) => statement.includes('used_at ='))).toHaveLength(3);
    const key = (await store.list()).find((each) => each.id === id);
    expect(key?.usedAt).toBeInstanceOf(Date);
  });

  test('that does not answer makes no key valid, nor invalid', async () => {
    const closed = openDatabase({ url: 'postgres://127.0.0.1:1/none' });
    const failing = createKeyAuthenticator({ store: createKeyStore(closed), today: () => TODAY });
    const authenticated = Promise.resolve(failing.authenticate(newApiKey().text));
    await expect(authenticated).rejects.toMatchObject({ statusCode: 503 });
    await closed.close();
  });
});
