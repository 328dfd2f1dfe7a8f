import type { ChangeAuthor, RecordWriter } from '@maillage/kit';
import type pg from 'pg';

/** How many records were made, changed, and left as they were. */
export interface RecordOutcome {
  created: number;
  changed: number;
  unchanged: number;
}

export interface RecordChanges<Item> {
  ids: readonly string[];
  /** What the record becomes: the stored one itself where nothing changes, null where there is nothing to make of none. */
  next(id: string, stored: Item | null): Item | null;
  author: ChangeAuthor;
  /** Called between batches. */
  pulse(): void;
}

const BATCH = 500;

/** Writes records whole, in the transaction of `client`; those that are new go in with COPY. */
export async function changeRecords<Item extends { id: string }>(
  writer: RecordWriter<Item>,
  client: pg.ClientBase,
  { ids, next, author, pulse }: RecordChanges<Item>,
): Promise<RecordOutcome> {
  const outcome: RecordOutcome = { created: 0, changed: 0, unchanged: 0 };
  const records = writer.within(client);
  for (let start = 0; start < ids.length; start += BATCH) {
    pulse();
    const batch = ids.slice(start, start + BATCH);
    const current = await records.current(batch);
    const made: Item[] = [];
    for (const id of batch) {
      const { version = 0, record: stored = null } = current.get(id) ?? {};
      const record = next(id, stored);
      if (record === stored) outcome.unchanged += stored ? 1 : 0;
      else if (record) {
        if (stored) outcome.changed++;
        else outcome.created++;
        if (version === 0) made.push(record);
        else await records.write(record, version, author);
      }
    }
    if (made.length > 0) await writer.load(client, made, author);
  }
  return outcome;
}
