import { randomBytes } from 'node:crypto';
import { loadCog } from '@maillage/kit';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTokenAuthenticator, type TokenAuthenticator } from '../../src/identity/token-authenticator.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';

const cog = loadCog();
const secret = randomBytes(32);
const scopes = ['read:restricted', 'write:clsm', 'admin'];

let issuer: TestIssuer;
let tokens: TokenAuthenticator;

beforeAll(async () => {
  issuer = await startIssuer();
});

afterAll(() => issuer[Symbol.asyncDispose]());

beforeEach(() => {
  tokens = createTokenAuthenticator({ issuer: issuer.url, audience: 'maillage', scopes, cog, secret });
});

const authenticate = async (token: string) => tokens.authenticate(token);

describe('a token of the issuer', () => {
  test('gives scopes that mean something here, territories, and an actor without a name', async () => {
    const claims = {
      scope: 'openid write:clsm read:restricted write:everything',
      maillage_territories: ['REGION:11', 'DEPARTEMENT:69'],
      azp: 'portail-ars',
      name: 'Jeanne Martin',
    };
    const caller = await authenticate(await issuer.token(claims));
    expect(caller).toEqual({
      actor: expect.stringMatching(/^oidc:portail-ars:[\w-]{22}$/),
      scopes: ['write:clsm', 'read:restricted'],
      territories: [
        { level: 'REGION', code: '11' },
        { level: 'DEPARTEMENT', code: '69' },
      ],
    });
  });

  test('writes nowhere without the claim, everywhere with a star', async () => {
    expect((await authenticate(await issuer.token())).territories).toEqual([]);
    const star = await issuer.token({ maillage_territories: ['*'] });
    expect((await authenticate(star)).territories).toBeNull();
  });

  test('names the same person by the same pseudonym, which the secret alone gives', async () => {
    const [one, again] = [await issuer.token({ jti: '1' }), await issuer.token({ jti: '2' })];
    const { actor } = await authenticate(one);
    expect((await authenticate(again)).actor).toBe(actor);
    expect((await authenticate(await issuer.token({ sub: 'other' }))).actor).not.toBe(actor);
    const options = { issuer: issuer.url, audience: 'maillage', scopes, cog, secret: randomBytes(32) };
    expect((await createTokenAuthenticator(options).authenticate(one)).actor).not.toBe(actor);
  });

  test('is verified once, not at each request', async () => {
    const token = await issuer.token();
    const first = await authenticate(token);
    issuer.fail(true);
    expect(await authenticate(token)).toBe(first);
    issuer.fail(false);
  });
});

const seconds = () => Math.floor(Date.now() / 1_000);

describe('nobody is taken for known by', () => {
  test.each([
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'elsewhere' }],
    ['a past end', { exp: seconds() - 60 }],
    ['no end', { exp: undefined }],
    ['a beginning to come', { nbf: seconds() + 60 }],
    ['no subject', { sub: undefined }],
    ['a territory that does not exist', { maillage_territories: ['REGION:99'] }],
    ['a territory that is no text', { maillage_territories: [11] }],
    ['territories that are no list', { maillage_territories: 'REGION:11' }],
  ])('a token with %s', async (_, claims) => {
    await expect(authenticate(await issuer.token(claims))).rejects.toMatchObject({ statusCode: 401 });
  });

  test('a token without a signature', async () => {
    const token = new UnsecuredJWT({ scope: 'admin' })
      .setIssuer(issuer.url)
      .setAudience('maillage')
      .setSubject('x')
      .setExpirationTime('5m')
      .encode();
    await expect(authenticate(token)).rejects.toMatchObject({ statusCode: 401 });
  });

  test('a token that another key signed, under the issuer’s key id or an unknown one', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    for (const kid of ['one', 'two']) {
      const token = await issuer.token({}, { key: privateKey, kid });
      await expect(authenticate(token)).rejects.toMatchObject({ statusCode: 401 });
    }
  });

  test('a token whose shared secret is the public key', async () => {
    const key = new TextEncoder().encode('the public key, which is no secret');
    await expect(authenticate(await issuer.token({}, { alg: 'HS256', key }))).rejects.toMatchObject({
      statusCode: 401,
    });
  });

  test.each(['x', 'a.b.c', ''])('« %s »', async (text) => {
    await expect(authenticate(text)).rejects.toMatchObject({ statusCode: 401 });
  });
});

test('unknown keys do not make the issuer be asked again and again', async () => {
  const { privateKey } = await generateKeyPair('ES256');
  await authenticate(await issuer.token());
  const before = issuer.asked.get('/jwks');
  for (const kid of ['a', 'b', 'c', 'd']) {
    const token = await issuer.token({}, { key: privateKey, kid });
    await expect(authenticate(token)).rejects.toMatchObject({ statusCode: 401 });
  }
  expect(issuer.asked.get('/jwks')).toBe(before);
});

test('while the issuer does not answer, nothing is known of a token: that is not its fault', async () => {
  const reported: unknown[] = [];
  tokens = createTokenAuthenticator({
    issuer: issuer.url,
    audience: 'maillage',
    scopes,
    cog,
    secret,
    onUnavailable: (error) => reported.push(error),
  });
  const token = await issuer.token();
  issuer.fail(true);
  await expect(authenticate(token)).rejects.toMatchObject({ statusCode: 503, code: 'IDENTITY_UNAVAILABLE' });
  issuer.fail(false);
  expect(reported).toHaveLength(1);
  expect(String(reported)).not.toContain(token);
});
