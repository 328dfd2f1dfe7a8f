import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface TestIssuer extends AsyncDisposable {
  url: string;
  /** How often each address was asked for. */
  asked: Map<string, number>;
  /** A token of this issuer, signed with its key unless another is given. */
  token(claims?: JWTPayload, options?: { alg?: string; kid?: string; key?: SigningKey }): Promise<string>;
  /** Answers nothing but errors from now on, or no longer. */
  fail(failing: boolean): void;
}

export type SigningKey = Parameters<SignJWT['sign']>[0];

/** An OpenID Connect issuer on a port of its own, with a key made for it. */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
  const asked = new Map<string, number>();
  let failing = false;
  const server = createServer(({ url = '' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: origin, jwks_uri: `${origin}/jwks` },
      '/jwks': jwks,
    };
    const body = failing ? undefined : answers[url];
    response.writeHead(body ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    asked,
    token(claims = {}, { alg = 'ES256', kid = 'one', key = privateKey } = {}) {
      const seconds = Math.floor(Date.now() / 1_000);
      const standard = { iss: origin, aud: 'maillage', sub: 'jeanne.martin@example.fr', exp: seconds + 300 };
      return new SignJWT({ ...standard, ...claims }).setProtectedHeader({ alg, kid }).sign(key);
    },
    fail(now) {
      failing = now;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
