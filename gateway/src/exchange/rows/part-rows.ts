import type {
  BodyRecord,
  CoordinationRecord,
  DerogationRecord,
  DocumentRecord,
  FundingRecord,
  LinkRecord,
  SeatRecord,
} from '@maillage/kit';
import type { PerimeterCells } from './scheme-row.ts';

/** The scheme that a row of a part belongs to: by its id, or to be found by its name. */
export interface OfScheme {
  kind: string;
  schemeId: string | null;
  schemeName: string | null;
}

/** An organisation: by its id, or to be found by its name. */
export interface OfPartner {
  partnerId: string | null;
  partnerName: string | null;
}

/** One perimeter; its days are those of the perimeter. */
export type PerimeterRow = OfScheme & PerimeterCells;
export type SeatRow = OfScheme & OfPartner & Omit<SeatRecord, 'partnerId'>;
/** A post, without the key of who holds it: it is no column of any file. */
export type PostRow = OfScheme & Omit<CoordinationRecord, 'holderKey'>;
export type BodyRow = OfScheme & BodyRecord;
export type FundingRow = OfScheme & OfPartner & Omit<FundingRecord, 'partnerId'>;
export type LinkRow = OfScheme & LinkRecord & { toSchemeName: string | null };
export type DocumentRow = OfScheme & DocumentRecord;
export type DerogationRow = OfScheme & DerogationRecord;
