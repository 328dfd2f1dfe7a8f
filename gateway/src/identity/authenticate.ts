import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@maillage/kit';
import { API_KEY_PREFIX } from './api-key.ts';
import { AuthenticationError } from './authentication-error.ts';
import type { KeyAuthenticator } from './key-authenticator.ts';
import type { TokenAuthenticator } from './token-authenticator.ts';

export interface AuthenticateOptions {
  keys: KeyAuthenticator;
  /** Null where no issuer is configured. */
  tokens: TokenAuthenticator | null;
}

/**
 * Who sends a request, by `Authorization: Bearer` (an API key or a token) or `x-api-key`; null for an anonymous one, at once.
 * @throws AuthenticationError for a credential that does not hold: nobody is taken for anonymous who meant not to be
 */
export type Authenticate = (headers: IncomingHttpHeaders) => Caller | null | Promise<Caller>;

const MAX_LENGTH = 8_192;

export function createAuthenticate({ keys, tokens }: AuthenticateOptions): Authenticate {
  return (headers) => {
    const credential = credentialOf(headers);
    if (credential === null) return null;
    if (credential.startsWith(API_KEY_PREFIX)) return keys.authenticate(credential);
    if (!tokens) throw new AuthenticationError('Only API keys, written mlg_…, are accepted here.');
    return tokens.authenticate(credential);
  };
}

function credentialOf({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): string | null {
  if (authorization === undefined && apiKey === undefined) return null;
  if (authorization !== undefined && apiKey !== undefined)
    throw new AuthenticationError('Send one credential: Authorization or x-api-key.');
  const credential = authorization === undefined ? String(apiKey) : bearer(authorization);
  if (authorization === undefined && !credential.startsWith(API_KEY_PREFIX))
    throw new AuthenticationError('The header x-api-key holds an API key, written mlg_…');
  if (credential.length > MAX_LENGTH) throw new AuthenticationError('This credential is too long.');
  return credential;
}

function bearer(authorization: string): string {
  const [, credential] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  if (credential === undefined)
    throw new AuthenticationError('The header Authorization is written “Bearer ” and an API key or a token.');
  return credential;
}
