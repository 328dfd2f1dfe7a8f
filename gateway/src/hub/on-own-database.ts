import { type Database, openDatabase, type Subgraph } from '@maillage/kit';

/** A subgraph on a database of its own, which is closed with it, and at once where the subgraph cannot be opened. */
export async function onOwnDatabase(
  url: string,
  open: (database: Database) => Promise<Subgraph>,
): Promise<Subgraph> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(openDatabase({ url }), (each) => each.close());
  const subgraph = opened.adopt(await open(database), (each) => each.close());
  const kept = opened.move();
  return { ...subgraph, close: () => kept.disposeAsync() };
}
