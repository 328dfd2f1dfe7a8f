import { type Database, openDatabase, type Subgraph } from '@maillage/kit';

/** A subgraph on a database of its own, which is closed with it, and at once where the subgraph cannot be opened. */
export async function onOwnDatabase(
  url: string,
  open: (database: Database) => Promise<Subgraph>,
): Promise<Subgraph> {
  const database = openDatabase({ url });
  try {
    const subgraph = await open(database);
    return {
      ...subgraph,
      async close() {
        try {
          await subgraph.close();
        } finally {
          await database.close();
        }
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
