import type { ActionRecord, PartnerRecord, SchemeRecord } from '@maillage/kit';

interface EntryHead {
  /** Name of the feed that brought it, and its place there. Neither has a part in what the model answers. */
  feed: string;
  seq: number;
  id: string;
  /** Counts up with every change of the record: the highest one that came is the one that holds. */
  version: number;
  /** Of a record withdrawn because it is the same as another: that other one. */
  successor?: string | null;
}

/** One change as a feed carries it: the whole record after the change, null once it is withdrawn. */
export type FeedEntry =
  | (EntryHead & { entity: 'SCHEME'; record: SchemeRecord | null })
  | (EntryHead & { entity: 'PARTNER'; record: PartnerRecord | null })
  | (EntryHead & { entity: 'ACTION'; record: ActionRecord | null });
