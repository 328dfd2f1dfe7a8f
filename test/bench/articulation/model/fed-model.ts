import { createReadModel, type FeedEntry, type ReadModel } from '@maillage/articulation';
import { type Cog, type Dataset, schemeKinds } from '../setting.ts';

/** Every record as the first change of a feed. */
export function entriesOf({ schemes, partners, actions }: Dataset): FeedEntry[] {
  const head = ({ id }: { id: string }, index: number) => ({ feed: 'bench', seq: index + 1, id, version: 1 });
  return [
    ...schemes.map((record, index) => ({ ...head(record, index), entity: 'SCHEME' as const, record })),
    ...partners.map((record, index) => ({ ...head(record, index), entity: 'PARTNER' as const, record })),
    ...actions.map((record, index) => ({ ...head(record, index), entity: 'ACTION' as const, record })),
  ];
}

export function fedModel(cog: Cog, entries: readonly FeedEntry[]): ReadModel {
  const model = createReadModel({ cog, kinds: schemeKinds });
  for (const entry of entries) model.apply(entry);
  return model;
}
