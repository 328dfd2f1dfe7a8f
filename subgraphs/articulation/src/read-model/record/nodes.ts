import type {
  BodyType,
  CarrierRole,
  College,
  EmployerType,
  FundingSource,
  IsoDate,
  LinkRecord,
  Period,
  Provenance,
  SchemeKindDefinition,
  StatusPeriod,
} from '@maillage/kit';
import type { Hosts } from '../territory/hosts.ts';
import type { ResolvedUnits } from '../territory/units.ts';
import type { SchemeFile } from './scheme-file.ts';
import type { SeatSpans } from './seat-spans.ts';

/** A scheme as the model keeps it. */
export interface SchemeNode {
  id: string;
  /** Number of its id, for postings. */
  index: number;
  definition: SchemeKindDefinition;
  /** Place of its kind in the registry. */
  kindRank: number;
  name: string;
  /** The name as it is compared. */
  nameKey: string;
  statuses: StatusPeriod[];
  startedOn: IsoDate | null;
  endsOn: IsoDate | null;
  provenance: Provenance;
  /** Unit of the territory that the scheme itself is; null for one that is none. */
  part: number | null;
  perimeters: PerimeterNode[];
  seats: SeatNode[];
  /** The same seats, for questions about all that there are. */
  seatSpans: SeatSpans;
  /** Those that are for the coordinator of something. */
  coordinatorSeats: SeatNode[];
  posts: PostNode[];
  links: LinkNode[];
  /** Numbers of the ids of the partners that lead it. */
  leads: readonly number[];
  /** The same as its record names them, whoever they have been merged into since. */
  namedLeads: readonly number[];
  /** Its documents that are a diagnosis. */
  diagnoses: readonly DiagnosisNode[];
  /** Who pays, year by year, each once. */
  fundedBy: readonly FunderOfYear[];
  /** The rest of the record; null for a kind of which neither rules nor indicators speak. */
  file: SchemeFile | null;
}

/** A source of money and the year of its funding line. */
export type FunderOfYear = `${number} ${FundingSource}`;

export interface PerimeterNode extends Period {
  scheme: SchemeNode;
  /** What it comes down to, by vintage. */
  units: readonly ResolvedUnits[];
  /** Of a scheme that is itself a territory: where it lies, by vintage. */
  hosts: readonly Hosts[];
  /** Inhabitants that the source states. */
  stated: number | null;
}

export interface SeatNode extends Period {
  scheme: SchemeNode;
  /** Place among the seats of its scheme's record. */
  position: number;
  /** Number of the partner's id. */
  partner: number;
  /** The same as the record names it, whoever it has been merged into since. */
  named: number;
  body: BodyType;
  role: string | null;
  college: College | null;
  presides: boolean;
  /** Kinds whose coordinator the member is, as its role says. */
  coordinates: readonly string[];
}

/** A local diagnosis among the documents of a scheme. */
export interface DiagnosisNode {
  scheme: SchemeNode;
  /** Place among the documents of its scheme's record. */
  position: number;
  title: string;
  date: IsoDate | null;
  url: string | null;
  /** Numbers of what tells that another record's is the same: its address, and its title with its date; null without. */
  sameUrl: number | null;
  sameTitle: number | null;
}

/** A coordination post whose holder is known, if only by a pseudonymous key. */
export interface PostNode extends Period {
  scheme: SchemeNode;
  /** Place among the posts of its scheme's record. */
  position: number;
  /** Number of the holder's key. */
  holder: number;
  /** Full-time equivalent, 0..1. */
  fte: number | null;
  employer: EmployerType | null;
  workplace: EmployerType | null;
}

export interface LinkNode {
  scheme: SchemeNode;
  position: number;
  record: LinkRecord;
  /** Number of the id of the scheme that it points to; null when only its kind is said. */
  target: number | null;
}

/** A partner as the model keeps it. */
export interface PartnerNode {
  id: string;
  index: number;
  name: string;
  nameKey: string;
  category: string;
}

/** An action as the model keeps it. */
export interface ActionNode extends Period {
  id: string;
  title: string;
  titleKey: string;
  theme: string;
  /** Numbers of the ids of the schemes that carry it. */
  carriers: readonly { scheme: number; role: CarrierRole }[];
  /** The same as its record names them, whoever they have been merged into since. */
  namedCarriers: readonly { scheme: number; role: CarrierRole }[];
  /** Numbers of the ids of the partners that take part. */
  partners: readonly number[];
  /** The same as its record names them, whoever they have been merged into since. */
  namedPartners: readonly number[];
  /** Where its money comes from, each source once. */
  funders: readonly FundingSource[];
}
