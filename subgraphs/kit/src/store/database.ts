import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

export interface DatabaseOptions {
  url: string;
  /** Called with the text of every statement sent: tests count them. */
  onStatement?: (text: string) => void;
}

/** One PostgreSQL database, shared by the subgraphs that run in this process; each keeps to a Postgres schema of its own. */
export interface Database {
  pool: pg.Pool;
  /** What a Prisma client of one subgraph connects by. */
  adapter(schema: string): PrismaPg;
  close(): Promise<void>;
}

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 60_000;

export function openDatabase({ url, onStatement }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    ...(onStatement && { Client: observedClient(onStatement) }),
  });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    pool,
    adapter: (schema) => new PrismaPg(pool, { schema }),
    close: () => pool.end(),
  };
}

function observedClient(onStatement: (text: string) => void): typeof pg.Client {
  return class ObservedClient extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg's `query` has a dozen overloads, all passed on as they are.
    override query(...args: any[]): any {
      const [query] = args;
      onStatement(typeof query === 'string' ? query : query.text);
      return super.query(...(args as Parameters<pg.Client['query']>));
    }
  };
}

const IDENTIFIER = /^[a-z][a-z0-9_]{0,62}$/;

/** A Postgres schema's name, quoted for SQL text. Only the registry's own names get there. */
export function quoteSchema(schema: string): string {
  if (!IDENTIFIER.test(schema)) throw new TypeError(`not a schema name: ${schema}`);
  return `"${schema}"`;
}
