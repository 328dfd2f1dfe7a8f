import { type Database, openDatabase } from '@maillage/kit';
import { joinEmbeddedCluster, startEmbeddedCluster } from '../database/embedded-cluster.ts';
import type { Environment } from '../environment.ts';
import { reachableDatabase } from './reachable-database.ts';

/**
 * Works on the hub's database, whether a hub is running or not: another PostgreSQL by its address, the embedded one beside the hub that runs
 * it, or started for the while.
 */
export async function withDatabase<Result>(
  folder: string,
  { databaseUrl }: Pick<Environment, 'databaseUrl'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const cluster =
    databaseUrl === null
      ? (joinEmbeddedCluster(folder) ?? (await startEmbeddedCluster({ folder })))
      : undefined;
  try {
    const url = await reachableDatabase(cluster?.url() ?? (databaseUrl as string));
    const database = openDatabase({ url });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await cluster?.stop();
  }
}
