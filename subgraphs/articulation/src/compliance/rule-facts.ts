import type {
  CoordinationRecord,
  DetailValue,
  DocumentRecord,
  FundingRecord,
  IsoDate,
  PerimeterScale,
  SchemeState,
  ShownDerogation,
} from '@maillage/kit';
import type { DeclaredLink } from '../read-model/question/links.ts';
import type { Seat } from '../read-model/question/seat.ts';
import type { FileBody } from '../read-model/record/scheme-file.ts';

/**
 * All that a rule may look at: one scheme on one day. Plain data: a rule is a function of it and of nothing else. What the record
 * answers (`details`) is undated and stands for the day asked.
 */
export interface RuleFacts {
  schemeId: string;
  kind: string;
  asOf: IsoDate;
  /** Null when nothing is known of the day. */
  state: SchemeState | null;
  startedOn: IsoDate | null;
  /** Of the perimeter of the day; null when there is none. */
  scale: PerimeterScale | null;
  /** Parts of the record that are declared complete: what is not there does not exist. Elsewhere an absence is missing data. */
  completeParts: ReadonlySet<string>;
  /** Held on the day, in every body. */
  seats: readonly FactSeat[];
  /** In being on the day, with their meetings up to it. */
  bodies: readonly FileBody[];
  /** Held on the day. */
  posts: readonly CoordinationRecord[];
  /** Of every year. */
  fundings: readonly FundingRecord[];
  /** Dated up to the day, or undated. */
  documents: readonly DocumentRecord[];
  /** Granted for the day. */
  derogations: readonly ShownDerogation[];
  details: Readonly<Record<string, DetailValue>>;
  /** Links that hold on the day, as this scheme declares them and as others declare them towards it. */
  links: readonly FactLink[];
  /** Schemes of other kinds that are, or may be, on the territory and active on the day. Empty without a perimeter. */
  neighbours: readonly Neighbour[];
}

export interface FactSeat extends Seat {
  /** Category and name of the partner; null when its own record is not known. */
  category: string | null;
  partnerName: string | null;
}

export interface FactLink extends DeclaredLink {
  /** The scheme at the other end has ended by the day. */
  isOver: boolean;
}

/** A scheme of another kind whose territory overlaps this one's. */
export interface Neighbour {
  schemeId: string;
  kind: string;
  name: string;
  /** It certainly shares ground and is certainly active; otherwise one of the two is not known. */
  certain: boolean;
  /** The same person coordinates both; null when that is not known. */
  sameCoordinator: boolean | null;
  /** Seats held on the day in its steering bodies (COPIL, COTECH). */
  steering: readonly FactSeat[];
}
