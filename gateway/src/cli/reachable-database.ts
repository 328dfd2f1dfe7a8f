import pg from 'pg';
import { StartupError } from '../database/startup-error.ts';

const TIMEOUT_MS = 5_000;

/** @returns the connection string, once the database has answered @throws StartupError, without the password, when it does not */
export async function reachableDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return url;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartupError(`The database at ${placeOf(url)} does not answer (${code ?? message}).`);
  }
}

function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
