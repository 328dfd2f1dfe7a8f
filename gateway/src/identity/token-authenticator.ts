import { createHash } from 'node:crypto';
import type { Caller, Cog, TerritoryRef } from '@maillage/kit';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { AuthenticationError } from './authentication-error.ts';
import { issuerKeys, type OidcIssuer } from './oidc.ts';
import { pseudonym } from './secrets.ts';
import { grantedTerritory } from './territories.ts';

export interface TokenAuthenticatorOptions extends OidcIssuer {
  /** Scopes that mean something here; others in a token are passed over (`openid`, `profile`…). */
  scopes: readonly string[];
  cog: Cog;
  /** Makes pseudonyms of subjects. */
  secret: Buffer;
  onUnavailable?: (error: unknown) => void;
}

export interface TokenAuthenticator {
  /** @throws AuthenticationError for a token that is not of this issuer, for this audience, in force and well signed */
  authenticate(token: string): Caller | Promise<Caller>;
}

/** Signatures that take the issuer's private key: nobody makes them with what is public. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const CLOCK_TOLERANCE_S = 5;

/** A verified token is not looked at again for so long. */
const HOLD_MS = 30_000;

const MAX_HELD = 1_000;

/** Claim that says where somebody may write: `["REGION:11"]`, or `["*"]` for everywhere. Without it: nowhere. */
const TERRITORIES = 'maillage_territories';

interface Held {
  caller: Caller;
  until: number;
}

/** Checks bearer tokens of one OpenID Connect issuer. */
export function createTokenAuthenticator(options: TokenAuthenticatorOptions): TokenAuthenticator {
  const { issuer, audience, onUnavailable = () => {} } = options;
  const keys = issuerKeys(options);
  const held = new Map<string, Held>();

  async function verify(token: string, digest: string): Promise<Caller> {
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      const caller = callerOf(payload, options);
      hold(digest, { caller, until: Math.min(Date.now() + HOLD_MS, (payload.exp as number) * 1_000) });
      return caller;
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      const reason = reasonOf(error);
      if (reason !== null) throw new AuthenticationError(reason);
      onUnavailable(error);
      throw new AuthenticationError('Tokens cannot be checked at the moment.', 'IDENTITY_UNAVAILABLE');
    }
  }

  function hold(digest: string, entry: Held): void {
    const [oldest] = held.keys();
    if (held.size >= MAX_HELD && oldest !== undefined) held.delete(oldest);
    held.set(digest, entry);
  }

  return {
    authenticate(token) {
      const digest = createHash('sha256').update(token).digest('base64');
      const known = held.get(digest);
      if (known && known.until > Date.now()) return known.caller;
      held.delete(digest);
      return verify(token, digest);
    },
  };
}

/** Failures that are the issuer's, not the token's. */
const ISSUER_FAILED = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

/** What is wrong with a token, without its content; null when it could not be checked. */
function reasonOf(error: unknown): string | null {
  if (!(error instanceof errors.JOSEError) || ISSUER_FAILED.includes(error.code)) return null;
  if (error instanceof errors.JWTExpired) return 'This token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `This token is not for this service: its claim “${error.claim}” is not the expected one.`;
  return 'This token is not valid.';
}

/** Never a name: subjects are often names or addresses, so the change log holds a pseudonym, after the client that the token was given to. */
function callerOf(payload: JWTPayload, { scopes, cog, secret, issuer }: TokenAuthenticatorOptions): Caller {
  const client = payload.azp ?? payload.client_id;
  const via = typeof client === 'string' && /^[\w.-]{1,64}$/.test(client) ? client : 'client';
  const granted = typeof payload.scope === 'string' ? payload.scope.split(' ') : [];
  return {
    actor: `oidc:${via}:${pseudonym(secret, issuer, payload.sub as string)}`,
    scopes: granted.filter((scope) => scopes.includes(scope)),
    territories: territoriesOf(payload[TERRITORIES], cog),
  };
}

function territoriesOf(claim: unknown, cog: Cog): TerritoryRef[] | null {
  const names = claim ?? [];
  if (!Array.isArray(names)) throw malformed();
  if (names.includes('*')) return null;
  return names.map((name) => {
    const territory = typeof name === 'string' ? grantedTerritory(name, cog) : null;
    if (!territory) throw malformed();
    return territory;
  });
}

const malformed = () =>
  new AuthenticationError(`The claim “${TERRITORIES}” names territories: ["REGION:11"], or ["*"].`);
