import { type Caller, createIdentityIssuer, createIdentityVerifier } from '@maillage/kit';
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';

const SECRET = 'a secret of thirty-two characters';
const OTHER = 'another secret of 32 characters !';
const NOW = 1_800_000_000;
const now = () => NOW;
const caller: Caller = {
  actor: 'key:0123456789ab',
  scopes: ['write:clsm', 'read:restricted'],
  territories: [{ level: 'REGION', code: '11' }],
};
const everywhere: Caller = { actor: 'key:e', scopes: [], territories: null };
const bytes = (text: string) => new TextEncoder().encode(text);
const CLAIMS = { scope: 'admin', territories: null };

const signedByOthers = (alg = 'HS256', claims: object = CLAIMS) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg })
    .setIssuer('maillage')
    .setAudience('maillage-subgraph')
    .setSubject('key:x')
    .setExpirationTime(NOW + 60);

describe('what the gateway signs', () => {
  test.each([caller, everywhere])('the subgraph reads as it was: $actor', (each) => {
    const token = createIdentityIssuer({ secret: SECRET, now })(each);
    const verify = createIdentityVerifier({ secret: SECRET, now });
    expect(verify(token)).toEqual(each);
    expect(verify(token)).toBe(verify(token));
  });

  test('any JWT library verifies, and it lives a minute at most', async () => {
    const token = createIdentityIssuer({ secret: SECRET, now })(caller);
    const options = { issuer: 'maillage', audience: 'maillage-subgraph', currentDate: new Date(NOW * 1_000) };
    const { payload } = await jwtVerify(token, bytes(SECRET), options);
    expect(payload).toMatchObject({ sub: caller.actor, scope: 'write:clsm read:restricted' });
    expect((payload.exp ?? 0) - NOW).toBe(60);
  });

  test('serves the caller for half its life, then is signed again', () => {
    let at = NOW;
    const issue = createIdentityIssuer({ secret: SECRET, now: () => at });
    const first = issue(caller);
    at += 29;
    expect(issue(caller)).toBe(first);
    at += 1;
    expect(issue(caller)).not.toBe(first);
  });
});

describe('what a subgraph takes', () => {
  const verify = createIdentityVerifier({ secret: SECRET, now });

  test('is what any library signed with the secret', async () => {
    const token = await signedByOthers().sign(bytes(SECRET));
    expect(verify(token)).toEqual({ actor: 'key:x', scopes: ['admin'], territories: null });
  });

  test('is nothing that another secret signed, nor of another algorithm', async () => {
    expect(() => verify(createIdentityIssuer({ secret: OTHER, now })(caller))).toThrow(/identité/);
    const longer = await signedByOthers('HS512').sign(bytes(SECRET.repeat(2)));
    expect(() => createIdentityVerifier({ secret: SECRET.repeat(2), now })(longer)).toThrow(/identité/);
    const unsigned = new UnsecuredJWT(CLAIMS)
      .setIssuer('maillage')
      .setAudience('maillage-subgraph')
      .setSubject('key:x')
      .setExpirationTime(NOW + 60)
      .encode();
    expect(() => verify(unsigned)).toThrow(/identité/);
  });

  test.each([
    ['another issuer', (jwt: SignJWT) => jwt.setIssuer('elsewhere')],
    ['another audience', (jwt: SignJWT) => jwt.setAudience('elsewhere')],
    ['a past end', (jwt: SignJWT) => jwt.setExpirationTime(NOW)],
    ['an end too far away', (jwt: SignJWT) => jwt.setExpirationTime(NOW + 3_600)],
  ])('is nothing with %s', async (_, change) => {
    const token = await change(signedByOthers()).sign(bytes(SECRET));
    expect(() => verify(token)).toThrow(/identité/);
  });

  test.each([
    ['scopes that are no text', { scope: ['admin'], territories: null }],
    ['no territories', { scope: 'admin' }],
    ['territories that are no texts', { scope: 'admin', territories: [11] }],
  ])('is nothing with %s', async (_, claims) => {
    const token = await signedByOthers('HS256', claims).sign(bytes(SECRET));
    expect(() => verify(token)).toThrow(/identité/);
  });

  test('is no token with a letter changed anywhere', () => {
    const token = createIdentityIssuer({ secret: SECRET, now })(caller);
    // The last character of a base64url signature of 32 bytes holds two bits that mean nothing.
    for (let at = 0; at < token.length - 1; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(() => verify(changed), changed).toThrow(/identité/);
    }
  });

  test.each(['', '.', '..', 'a.b.c', `${'A'.repeat(9_000)}.b.c`, 'é.é.é'])('is not « %s »', (text) => {
    expect(() => verify(text)).toThrow(/identité/);
  });

  test('no longer once it has expired, though it was known', () => {
    let at = NOW;
    const aging = createIdentityVerifier({ secret: SECRET, now: () => at });
    const token = createIdentityIssuer({ secret: SECRET, now })(caller);
    expect(aging(token)).toEqual(caller);
    at += 60;
    expect(() => aging(token)).toThrow(/identité/);
  });
});

test('a short secret is refused', () => {
  expect(() => createIdentityIssuer({ secret: 'short' })).toThrow(RangeError);
  expect(() => createIdentityVerifier({ secret: 'short' })).toThrow(RangeError);
});
