import { StartupError } from './database/startup-error.ts';
import type { OidcIssuer } from './identity/oidc.ts';

/** What the environment says of a hub; options of the command line come before it. */
export interface Environment {
  port: number;
  host: string;
  /** Data folder of the embedded database. */
  data: string;
  empty: boolean;
  /** Another PostgreSQL instead of the embedded one. */
  databaseUrl: string | null;
  /** File of the supergraph that `gateway` serves. */
  supergraph: string | null;
  /** What gateway and subgraphs that run apart sign and check callers with; null for one of the process alone. */
  identitySecret: string | null;
  /** Whose bearer tokens are taken. */
  oidc: OidcIssuer | null;
  /** Seals the secrets of webhooks; null for one that the hub makes and keeps in its database. */
  secret: string | null;
  /** For development: webhooks may go to plain HTTP addresses and to this machine. */
  localWebhooks: boolean;
}

/**
 * Reads the environment once. Nothing else in the project does.
 * @throws StartupError on a value that can't be used
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    port: parsePort(env.PORT || '4000', 'PORT'),
    host: env.HOST || 'localhost',
    data: env.MAILLAGE_DATA || '.maillage',
    empty: parseFlag(env.MAILLAGE_EMPTY ?? '', 'MAILLAGE_EMPTY'),
    databaseUrl: env.DATABASE_URL || null,
    supergraph: env.SUPERGRAPH || null,
    identitySecret: parseSecret(env.MAILLAGE_IDENTITY_SECRET || null, 'MAILLAGE_IDENTITY_SECRET'),
    oidc: parseOidc(env.MAILLAGE_OIDC_ISSUER || null, env.MAILLAGE_OIDC_AUDIENCE || null),
    secret: parseSecret(env.MAILLAGE_SECRET || null, 'MAILLAGE_SECRET'),
    localWebhooks: parseFlag(env.MAILLAGE_WEBHOOKS_LOCAL ?? '', 'MAILLAGE_WEBHOOKS_LOCAL'),
  };
}

/** @throws StartupError unless `text` is a TCP port; 0 lets the system choose one */
export function parsePort(text: string, name: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartupError(`${name} expects a port from 0 to 65535, not “${text}”.`, 2);
}

const YES = ['1', 'true', 'yes'];
const NO = ['', '0', 'false', 'no'];

function parseFlag(text: string, name: string): boolean {
  const value = text.toLowerCase();
  if (YES.includes(value)) return true;
  if (NO.includes(value)) return false;
  throw new StartupError(`${name} expects one of ${[...YES, ...NO.slice(1)].join(', ')}, not “${text}”.`, 2);
}

const MIN_SECRET_LENGTH = 32;

/** The secret itself is never shown. */
function parseSecret(text: string | null, name: string): string | null {
  if (text === null || text.length >= MIN_SECRET_LENGTH) return text;
  throw new StartupError(`${name} expects ${MIN_SECRET_LENGTH} characters at least.`, 2);
}

function parseOidc(issuer: string | null, audience: string | null): OidcIssuer | null {
  if (issuer === null && audience === null) return null;
  if (issuer === null || audience === null)
    throw new StartupError('MAILLAGE_OIDC_ISSUER and MAILLAGE_OIDC_AUDIENCE go together.', 2);
  if (isSafeUrl(issuer)) return { issuer, audience };
  throw new StartupError(
    `MAILLAGE_OIDC_ISSUER expects an https URL, or an http one on the loopback address, not “${issuer}”.`,
    2,
  );
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
