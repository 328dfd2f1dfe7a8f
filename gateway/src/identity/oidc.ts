import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

export interface OidcIssuer {
  /** As its tokens name it; `https`, or `http` on the loopback address. */
  issuer: string;
  /** What a token for this hub names in `aud`. */
  audience: string;
}

/** A failed look at the issuer's configuration is not repeated sooner. */
const RETRY_MS = 5_000;

const TIMEOUT_MS = 5_000;

/** The issuer's keys: its configuration is read at the first token, its JWKS when it is needed, for an unknown key no more than every 30 s. */
export function issuerKeys({ issuer }: OidcIssuer): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  let readAgainAt = 0;

  return () => {
    if (keys && performance.now() < readAgainAt) return keys;
    readAgainAt = Number.POSITIVE_INFINITY;
    keys = discover(issuer);
    keys.catch(() => {
      readAgainAt = performance.now() + RETRY_MS;
    });
    return keys;
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`the issuer's configuration was answered with status ${response.status}`);
  const { issuer: named, jwks_uri } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error('the issuer names itself otherwise');
  return createRemoteJWKSet(new URL(String(jwks_uri)), { timeoutDuration: TIMEOUT_MS });
}
