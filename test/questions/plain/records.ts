import type { Hub } from '@maillage/gateway';
import type { ActionRecord, Feed, PartnerRecord, SchemeRecord } from '@maillage/kit';

/** What the stores hold, as their change feeds give it out. */
export interface Records {
  schemes: SchemeRecord[];
  partners: PartnerRecord[];
  actions: ActionRecord[];
}

const AT_ONCE = 5_000;

export async function exportedRecords({ stores }: Pick<Hub, 'stores'>): Promise<Records> {
  const schemes = await Promise.all([...stores.schemes.values()].map(({ feed }) => lastOf(feed)));
  return {
    schemes: schemes.flat(),
    partners: await lastOf(stores.partners.feed),
    actions: await lastOf(stores.actions.feed),
  };
}

/** The last state of every record that was not withdrawn. */
async function lastOf<Item>(feed: Feed<Item>): Promise<Item[]> {
  const records = new Map<string, Item>();
  let after = 0;
  for (;;) {
    const { entries, last } = await feed.read(after, AT_ONCE);
    for (const { id, record } of entries) {
      if (record === null) records.delete(id);
      else records.set(id, record);
    }
    if (entries.length === 0) return [...records.values()];
    after = last;
  }
}
