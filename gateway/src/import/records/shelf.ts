import type { Feed, RecordsWithin, RecordWriting } from '@maillage/kit';
import type pg from 'pg';

/** A record that stands, and its version. */
export interface Standing<Item> {
  version: number;
  record: Item;
}

/** The records of one store while an import has its writers wait. */
export interface Shelf<Item extends { id: string }> {
  writing: RecordWriting<Item>;
  within: RecordsWithin<Item>;
  standing: ReadonlyMap<string, Standing<Item>>;
  /** The record of this id, or the one that it was merged into. */
  find(id: string): Promise<Standing<Item> | undefined>;
}

export interface Shelved<Item extends { id: string }> {
  writing: RecordWriting<Item>;
  feed: Feed<Item>;
}

const PAGE = 1_000;

/** Reads every record of a store; its other writers wait until the transaction of `client` ends. */
export async function openShelf<Item extends { id: string }>(
  { writing, feed }: Shelved<Item>,
  client: pg.ClientBase,
): Promise<Shelf<Item>> {
  const within = writing.writer.within(client);
  const standing = new Map<string, Standing<Item>>();
  let after = '';
  for (;;) {
    const page = await within.page(after, PAGE);
    for (const { id, version, record } of page) standing.set(id, { version, record });
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  return {
    writing,
    within,
    standing,
    async find(id) {
      const found = standing.get(id);
      if (found) return found;
      const successor = (await feed.successors([id])).get(id);
      return successor === undefined ? undefined : standing.get(successor);
    },
  };
}
