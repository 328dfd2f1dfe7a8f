import type { TerritoryRef } from '../contract/index.ts';

/** Who is asking, once the gateway or the subgraph has verified it. */
export interface Caller {
  /** What the change log names as the author of what they write: `key:` and an API key's id, `oidc:` and a pseudonym. Never a person's name. */
  actor: string;
  /** `read:restricted`, `write:clsm`…, `admin`. */
  scopes: readonly string[];
  /** Where they may write; null for everywhere. */
  territories: readonly TerritoryRef[] | null;
}

/** Scopes that a schema or a key may name. A kind's writing scope is `write:` and its slug: `write:clsm`, `write:partner`, `write:action`. */
export const READ_RESTRICTED = 'read:restricted';
export const ADMIN = 'admin';
/** Making and managing webhooks of one's own. */
export const MANAGE_WEBHOOKS = 'manage:webhooks';
/** Reading a subgraph's change feed over GraphQL: for other subgraphs alone, no key has it. */
export const READ_FEED = 'read:feed';
export const writeScope = (slug: string): string => `write:${slug}`;

/** Whether the caller holds the scope; `admin` holds all of them. */
export const hasScope = (caller: Caller | null, scope: string): boolean =>
  caller !== null && (caller.scopes.includes(ADMIN) || caller.scopes.includes(scope));
