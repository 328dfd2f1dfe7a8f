import type { ChangeNote } from '@maillage/kit';
import type pg from 'pg';
import type { Change } from './plan/draft.ts';

const BATCH = 500;

/** Writes records that have passed every check, in the transaction of `client`; those that are new go in with COPY. */
export async function writeChanges<Item extends { id: string }>(
  changes: readonly Change<Item>[],
  client: pg.ClientBase,
  { note, signal }: { note: ChangeNote; signal?: AbortSignal },
): Promise<void> {
  for (const { shelf, before, after } of changes) {
    signal?.throwIfAborted();
    if (before) await shelf.within.write(after, before.version, note);
  }
  const made = changes.filter(({ before }) => before === null);
  for (let start = 0; start < made.length; start += BATCH) {
    signal?.throwIfAborted();
    const some = made.slice(start, start + BATCH);
    const [{ shelf }] = some as [Change<Item>, ...Change<Item>[]];
    const earlier = await shelf.within.current(some.map(({ after }) => after.id));
    const anew = some.filter(({ after }) => earlier.has(after.id));
    for (const { after } of anew) await shelf.within.write(after, earlier.get(after.id)?.version ?? 0, note);
    const fresh = some.flatMap(({ after }) => (earlier.has(after.id) ? [] : [after]));
    if (fresh.length > 0) await shelf.writing.writer.load(client, fresh, note);
  }
}
