import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph, createGateway, createHttpTransport } from '@maillage/gateway';
import { type Caller, createIdentityIssuer, IDENTITY_HEADER, openDatabase, READ_FEED } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newApiKey } from '../../gateway/src/identity/api-key.ts';
import { identityHeaders } from '../../gateway/src/identity/identity-header.ts';
import { createKeyStore } from '../../gateway/src/identity/key-store.ts';
import { type Running, runMaillage, written } from '../support/running.ts';
import { DEFAULT_DATASET } from '../support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TODAY } from '../support/test-hub.ts';

const SECRET = 'the secret that gateway and subgraphs share';

let folder: string;
let database: TestDatabase;
let subgraph: Running;
let direct: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-direct-'));
  database = await createTestDatabase(DEFAULT_DATASET);
  subgraph = runMaillage(['subgraph', 'clsm', '--port', '0'], {
    DATABASE_URL: database.url,
    MAILLAGE_IDENTITY_SECRET: SECRET,
  });
  direct = await written(subgraph, /http:\/\/\S+/);
}, 120_000);

afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const supergraphSdl = () => {
  const sdl = readFileSync(new URL('../../schema/clsm.graphql', import.meta.url), 'utf8');
  return composeSupergraph([{ name: 'clsm', url: direct, sdl }]).supergraphSdl;
};

describe('a subgraph that is reached directly', () => {
  const admin: Caller = { actor: 'key:x', scopes: ['admin', READ_FEED], territories: null };
  const signedWith = (secret: string) => ({ [IDENTITY_HEADER]: createIdentityIssuer({ secret })(admin) });
  const RESTRICTED = '{ clsmSchemes(first: 200) { nodes { coordinations { fte holderName } } } }';
  const FEED = '{ clsmFeed(after: 0, limit: 1) { last } }';

  async function ask(query: string, headers: Record<string, string> = {}, url = direct) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, data, codes: new Set(errors.map(({ extensions }) => extensions.code)) };
  }

  test('shows the public graph to anybody, and nothing more', async () => {
    expect(await ask('{ clsmSchemes(first: 1) { nodes { kind } } }')).toMatchObject({
      status: 200,
      data: { clsmSchemes: { nodes: [{ kind: 'CLSM' }] } },
    });
    expect(await ask(RESTRICTED)).toMatchObject({ codes: new Set(['UNAUTHENTICATED']) });
    expect(await ask(FEED)).toMatchObject({ codes: new Set(['UNAUTHENTICATED']) });
  });

  test('believes the gateway, and no identity that something else signed', async () => {
    expect((await ask(RESTRICTED, signedWith(SECRET))).codes).toEqual(new Set());
    expect((await ask(FEED, signedWith(SECRET))).codes).toEqual(new Set());
    for (const query of [RESTRICTED, FEED, '{ __typename }']) {
      const forged = await ask(query, signedWith('a secret that somebody else made up'));
      expect(forged).toMatchObject({ status: 401, codes: new Set(['UNAUTHENTICATED']) });
    }
  });

  test('is told by `maillage gateway` whose key it has checked', async () => {
    const kept = openDatabase({ url: database.url });
    const key = newApiKey();
    await createKeyStore(kept).create(key, {
      label: 'essai',
      scopes: ['read:restricted'],
      territories: null,
      expiresOn: null,
    });
    await kept.close();
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraphSdl());
    await using gateway = runMaillage(['gateway', '--supergraph', file, '--port', '0'], {
      DATABASE_URL: database.url,
      MAILLAGE_IDENTITY_SECRET: SECRET,
    });
    const endpoint = await written(gateway, /http:\/\/\S+\/graphql/);
    expect((await ask(RESTRICTED, {}, endpoint)).codes).toEqual(new Set(['UNAUTHENTICATED']));
    expect((await ask(RESTRICTED, { 'x-api-key': key.text }, endpoint)).codes).toEqual(new Set());
    expect((await ask(RESTRICTED, { 'x-api-key': newApiKey().text }, endpoint)).status).toBe(401);
    expect(gateway.out() + gateway.err()).not.toContain(key.text);
  }, 60_000);

  test('is told by any gateway that shares the secret who asks', async () => {
    const context = {
      today: TODAY,
      caller: admin,
      identity: createIdentityIssuer({ secret: SECRET })(admin),
    };
    const transport = createHttpTransport({ url: direct, headers: identityHeaders });
    const gateway = createGateway({
      supergraphSdl: supergraphSdl(),
      transports: new Map([['clsm', transport]]),
    });
    expect((await gateway.execute({ source: RESTRICTED, context })).errors).toBeUndefined();
    await gateway.close();
  });
});
