import type { CarrierRole, Theme } from '../vocabulary/index.ts';
import type { IsoDate } from './dates.ts';
import type { Provenanced } from './provenance.ts';
import type { FundingRecord } from './scheme-record.ts';
import type { TerritoryRef } from './territory-ref.ts';

/** Something that one or several schemes do. Carried by two or more, it is a joint action. */
export interface ActionRecord extends Provenanced {
  /** Opaque id, `action_…`. */
  id: string;
  title: string;
  description: string | null;
  theme: Theme;
  /** The objective that it serves, in its source's words. */
  objective: string | null;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  carriers: CarrierRecord[];
  partnerIds: string[];
  fundings: FundingRecord[];
  targets: TerritoryRef[];
}

export interface CarrierRecord {
  /** Kind and id of the scheme. */
  kind: string;
  schemeId: string;
  role: CarrierRole;
}
