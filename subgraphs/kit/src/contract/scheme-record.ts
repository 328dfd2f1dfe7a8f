import type {
  BodyType,
  College,
  DocumentType,
  EmployerType,
  FundingPurpose,
  FundingSource,
  Grade,
  LinkNature,
  PerimeterScale,
  Theme,
} from '../vocabulary/index.ts';
import type { IsoDate, Period } from './dates.ts';
import type { Provenanced } from './provenance.ts';
import type { TerritoryRef } from './territory-ref.ts';

/** A value of a kind's own details: what its definition's `details` declare. */
export type DetailValue = string | number | boolean | string[] | null;

/**
 * One scheme with all that belongs to it: what the store keeps, what the change log holds and what the feeds carry.
 * Names of persons are never part of it (DOMAIN.md §8).
 */
export interface SchemeRecord extends Provenanced {
  /** Opaque id, prefixed by the kind: `clsm_…`. */
  id: string;
  /** Code of the kind in the registry: `CLSM`. */
  kind: string;
  name: string;
  startedOn: IsoDate | null;
  /** Last day of the scheme's term, when it has one. */
  endsOn: IsoDate | null;
  /** Its own life cycle, in order; periods do not overlap. */
  statuses: StatusPeriod[];
  perimeters: PerimeterRecord[];
  /** Ids of the partners that lead it. */
  leads: string[];
  bodies: BodyRecord[];
  seats: SeatRecord[];
  coordinations: CoordinationRecord[];
  fundings: FundingRecord[];
  links: LinkRecord[];
  documents: DocumentRecord[];
  derogations: DerogationRecord[];
  externalIds: ExternalIdRecord[];
  /** Kind-specific details by name, as the kind's definition declares them. */
  details: Record<string, DetailValue>;
}

/** A status of the kind's own life cycle (`ACTIF`, `ACI_SIGNE`…) and when it held. */
export interface StatusPeriod extends Period {
  status: string;
}

export interface PerimeterRecord extends Period {
  scale: PerimeterScale;
  /** As the owner said it. */
  declared: TerritoryRef[];
  /** For a QPV: the communes that its polygon lies in, as its list gives them (whole-city code for Paris, Lyon, Marseille). Empty otherwise. */
  within: TerritoryRef[];
  /** Inhabitants that the source itself states for this perimeter (a QPV, the QPV of an ASV); null where they follow from the units. */
  population: number | null;
  /** For a QPV: where its polygon lies; null when none was imported. */
  polygon: PolygonPlace | null;
}

/** Where a polygon lies among the units of one COG, by area. */
export interface PolygonPlace {
  /** Year of the COG whose contours it was set against. */
  vintage: number;
  /** Communes, and arrondissements of Paris, Lyon and Marseille, that hold some of it; largest share first. */
  shares: UnitShare[];
}

export interface UnitShare {
  unit: TerritoryRef;
  /** Of the polygon's area, above 0 and at most 1. Those of one polygon add up to 1, less what lies in no unit. */
  share: number;
}

export interface BodyRecord extends Period {
  type: BodyType;
  theme: Theme | null;
  name: string | null;
  meetings: MeetingRecord[];
}

export interface MeetingRecord {
  heldOn: IsoDate;
  /** Number of persons present by college; a college that is not there was not counted. */
  attendance: Partial<Record<College, number>>;
}

export interface SeatRecord extends Period {
  partnerId: string;
  body: BodyType;
  /** What the member is there as, never who: « Cadre de santé, CMP Bron ». */
  role: string | null;
  college: College | null;
  presides: boolean;
}

export interface CoordinationRecord extends Period {
  /** Full-time equivalent, 0..1. */
  fte: number | null;
  employer: EmployerType | null;
  workplace: EmployerType | null;
  grade: Grade | null;
  /** The same pseudonymous key on two posts means the same person; null when it is not known. */
  holderKey: string | null;
}

export interface FundingRecord {
  year: number;
  source: FundingSource;
  purpose: FundingPurpose;
  /** Euros. */
  amount: number | null;
  partnerId: string | null;
}

/** A declared articulation with another scheme, or with a kind where the source does not say which scheme. */
export interface LinkRecord extends Period {
  toKind: string;
  toSchemeId: string | null;
  nature: LinkNature;
  source: string | null;
}

export interface DocumentRecord {
  type: DocumentType;
  title: string;
  date: IsoDate | null;
  url: string | null;
}

/** A rule that the scheme need not meet for a time: who admits it, and why. */
export interface DerogationRecord extends Period {
  /** As in DOMAIN.md §4: `R01`, `R09a`. */
  rule: string;
  /** The set that it is granted from: `ile-de-france-2012`; null for every set that has the rule. */
  ruleSet: string | null;
  /** An office, never a person: « ARS Île-de-France ». */
  grantedBy: string;
  reason: string;
  /** Document that says so. */
  source: string | null;
}

export interface ExternalIdRecord {
  /** Who numbers so: `SIREN`, `CODE_QP`, `ANCT`… */
  system: string;
  value: string;
}
