import type { ActionRecord, Feed, FeedEntry, PartnerRecord, SchemeRecord } from '@maillage/kit';

export type AnyRecord = SchemeRecord | PartnerRecord | ActionRecord;

/** A change feed that the articulation reads: one for each kind of scheme, for partners and for actions. */
export type FeedSource = Pick<Feed<AnyRecord>, 'name' | 'read'>;

export type SourceEntry = FeedEntry<AnyRecord>;
