import type pg from 'pg';
import { type Database, quoteSchema } from './database.ts';

/**
 * Runs `work` in one transaction of its own that writes to `schema`, alone: writers of one subgraph take turns, so that the change
 * log's order is the order of commits. Any failure undoes it whole.
 */
export async function writeTransaction<Result>(
  database: Database,
  schema: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL search_path TO ${quoteSchema(schema)}`);
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [schema]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
