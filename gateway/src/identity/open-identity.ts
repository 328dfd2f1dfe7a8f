import { randomBytes } from 'node:crypto';
import {
  type Caller,
  type Cog,
  createIdentityIssuer,
  createIdentityVerifier,
  type Database,
  type IsoDate,
  type IssueIdentity,
  type RequestContext,
  type SchemeKindDefinition,
  type VerifyIdentity,
} from '@maillage/kit';
import type { ReportUnexpected } from '../transport/mask-errors.ts';
import { type Authenticate, createAuthenticate } from './authenticate.ts';
import { createKeyAuthenticator } from './key-authenticator.ts';
import { createKeyStore } from './key-store.ts';
import { knownScopes } from './known-scopes.ts';
import type { OidcIssuer } from './oidc.ts';
import { hubSecret } from './secrets.ts';
import { createTokenAuthenticator } from './token-authenticator.ts';

export interface OpenIdentityOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  today: () => IsoDate;
  identitySecret?: string | null;
  oidc?: OidcIssuer | null;
  onUnexpectedError?: ReportUnexpected;
}

/** Who asks: from a request's headers to what subgraphs are told. */
export interface Identity {
  authenticate: Authenticate;
  verify: VerifyIdentity;
  contextOf(today: IsoDate, caller?: Caller | null): RequestContext;
  close(): Promise<void>;
}

/** Of a gateway and subgraphs that share a process. */
export const newIdentitySecret = (): string => randomBytes(32).toString('base64url');

/** On the hub's database, where keys and pseudonyms are. */
export async function openIdentity(database: Database, options: OpenIdentityOptions): Promise<Identity> {
  const { kinds, cog, today, oidc, onUnexpectedError } = options;
  const secret = options.identitySecret ?? newIdentitySecret();
  const issue = createIdentityIssuer({ secret });
  const keys = createKeyAuthenticator({ store: createKeyStore(database), today });
  const tokens = oidc
    ? createTokenAuthenticator({
        ...oidc,
        cog,
        scopes: knownScopes(kinds),
        secret: await hubSecret(database, 'pseudonyms'),
        onUnavailable: onUnexpectedError,
      })
    : null;
  return {
    authenticate: createAuthenticate({ keys, tokens }),
    verify: createIdentityVerifier({ secret }),
    contextOf: (day, caller) => (caller ? signedContext(day, caller, issue) : { today: day }),
    close: keys.close,
  };
}

/** Signed when it is asked for: a long request, or a stream, then never carries a token that has run out. */
const signedContext = (today: IsoDate, caller: Caller, issue: IssueIdentity): RequestContext => ({
  today,
  caller,
  get identity() {
    return issue(caller);
  },
});
