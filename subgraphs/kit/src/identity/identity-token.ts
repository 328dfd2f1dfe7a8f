import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseTerritoryKey, territoryKey } from '../contract/territory-ref.ts';
import { publicError } from '../errors.ts';
import type { Caller } from './caller.ts';

/*
 * How the gateway tells a subgraph who asks: a compact JWT, HS256, with a secret that both share. Any JWT library reads and makes one.
 * It is signed and checked in step, with Node's own HMAC, since a subgraph in the hub's process answers without waiting.
 */

/** Header of requests to a subgraph that runs elsewhere. */
export const IDENTITY_HEADER = 'maillage-identity';

const ISSUER = 'maillage';
const AUDIENCE = 'maillage-subgraph';
const LIFETIME_S = 60;

export interface IdentityOptions {
  /** Shared by gateway and subgraphs: 32 characters at least. */
  secret: string;
  /** Seconds since 1970. */
  now?: () => number;
}

export type IssueIdentity = (caller: Caller) => string;

/** @throws UNAUTHENTICATED for a token that the secret did not sign, that has expired or is for something else */
export type VerifyIdentity = (token: string) => Caller;

const systemNow = (): number => Math.floor(Date.now() / 1_000);

const MIN_SECRET_LENGTH = 32;

function checked(secret: string): string {
  if (secret.length >= MIN_SECRET_LENGTH) return secret;
  throw new RangeError(`the identity secret has ${MIN_SECRET_LENGTH} characters at least`);
}

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/** Signs who asks; the same token serves a caller for half of its life. */
export function createIdentityIssuer({ secret, now = systemNow }: IdentityOptions): IssueIdentity {
  const key = checked(secret);
  const issued = new WeakMap<Caller, { token: string; until: number }>();

  return (caller) => {
    const at = now();
    const known = issued.get(caller);
    if (known && at < known.until) return known.token;
    const { actor, scopes, territories } = caller;
    const content = `${HEADER}.${encode({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: actor,
      scope: scopes.join(' '),
      territories: territories?.map(territoryKey) ?? null,
      iat: at,
      exp: at + LIFETIME_S,
    })}`;
    const token = `${content}.${signature(content, key).toString('base64url')}`;
    issued.set(caller, { token, until: at + LIFETIME_S / 2 });
    return token;
  };
}

const MAX_KNOWN = 1_000;
const MAX_TOKEN_LENGTH = 8_192;

/** Checks such tokens; one that was checked before costs a look-up. */
export function createIdentityVerifier({ secret, now = systemNow }: IdentityOptions): VerifyIdentity {
  const key = checked(secret);
  const known = new Map<string, { caller: Caller; exp: number }>();

  return (token) => {
    const found = known.get(token);
    if (found && now() < found.exp) return found.caller;
    known.delete(token);
    const verified = verify(token, key, now());
    const [oldest] = known.keys();
    if (known.size >= MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    known.set(token, verified);
    return verified.caller;
  };
}

function verify(token: string, key: string, at: number): { caller: Caller; exp: number } {
  const [header = '', payload = '', signed = '', ...rest] = token.split('.', 4);
  if (rest.length > 0 || token.length > MAX_TOKEN_LENGTH || decode(header).alg !== 'HS256') throw refused();
  const given = Buffer.from(signed, 'base64url');
  const expected = signature(`${header}.${payload}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refused();
  const { iss, aud, sub, scope, territories, exp } = decode(payload);
  if (iss !== ISSUER || aud !== AUDIENCE || typeof sub !== 'string' || typeof scope !== 'string')
    throw refused();
  if (typeof exp !== 'number' || at >= exp || exp > at + 2 * LIFETIME_S) throw refused();
  if (territories !== null && !isTextList(territories)) throw refused();
  const caller: Caller = {
    actor: sub,
    scopes: scope.split(' ').filter((name) => name !== ''),
    territories: territories?.map(parseTerritoryKey) ?? null,
  };
  return { caller, exp };
}

const refused = () =>
  publicError('UNAUTHENTICATED', 'L’identité transmise au sous-graphe n’est pas valable.');

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const signature = (content: string, key: string): Buffer =>
  createHmac('sha256', key).update(content).digest();

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Nothing at all for what is no JSON object. */
function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
