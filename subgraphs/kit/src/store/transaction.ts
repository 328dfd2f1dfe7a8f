import type pg from 'pg';
import { type Database, quoteSchema } from './database.ts';

/** Runs `work` in one transaction on a connection of its own; any failure undoes it whole. */
export async function transaction<Result>(
  database: Database,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Turns the transaction to the tables of `schema`, alone: writers of one subgraph take turns, so that the change log's order is the
 * order of commits and a reader behind it misses nothing.
 */
export async function lockForWriting(client: pg.ClientBase, schema: string): Promise<void> {
  await client.query(`SET LOCAL search_path TO ${quoteSchema(schema)}`);
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [schema]);
}
