import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

const issuer = (MAILLAGE_OIDC_ISSUER: string) =>
  readEnvironment({ MAILLAGE_OIDC_ISSUER, MAILLAGE_OIDC_AUDIENCE: 'maillage' }).oidc?.issuer;

describe('an issuer', () => {
  test('is reached by https, or on this machine', () => {
    expect(issuer('https://sso.example/realms/ars')).toBe('https://sso.example/realms/ars');
    expect(issuer('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    expect(() => issuer('http://sso.example')).toThrow(/MAILLAGE_OIDC_ISSUER/);
    expect(() => issuer('file:///etc')).toThrow(/MAILLAGE_OIDC_ISSUER/);
    expect(() => issuer('sso.example')).toThrow(/MAILLAGE_OIDC_ISSUER/);
  });

  test('has an audience, and an audience an issuer', () => {
    expect(() => readEnvironment({ MAILLAGE_OIDC_ISSUER: 'https://sso.example' })).toThrow(/together/);
    expect(() => readEnvironment({ MAILLAGE_OIDC_AUDIENCE: 'maillage' })).toThrow(/together/);
    expect(readEnvironment({}).oidc).toBeNull();
  });
});

test('a secret too short is refused, without being shown', () => {
  const secret = 'a secret of thirty-two characters';
  expect(readEnvironment({ MAILLAGE_IDENTITY_SECRET: secret }).identitySecret).toBe(secret);
  expect(readEnvironment({}).identitySecret).toBeNull();
  const short = () => readEnvironment({ MAILLAGE_IDENTITY_SECRET: 'too short' });
  expect(short).toThrow(/^MAILLAGE_IDENTITY_SECRET expects 32 characters at least\.$/);
});
