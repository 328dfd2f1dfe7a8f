import { StartupError } from './database/startup-error.ts';

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
    empty: parseFlag(env.MAILLAGE_EMPTY ?? ''),
    databaseUrl: env.DATABASE_URL || null,
    supergraph: env.SUPERGRAPH || null,
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

function parseFlag(text: string): boolean {
  const value = text.toLowerCase();
  if (YES.includes(value)) return true;
  if (NO.includes(value)) return false;
  throw new StartupError(
    `MAILLAGE_EMPTY expects one of ${[...YES, ...NO.slice(1)].join(', ')}, not “${text}”.`,
    2,
  );
}
