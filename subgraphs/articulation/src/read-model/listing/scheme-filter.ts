import type { FundingSource, SchemeFilter as KindFilter, LinkNature, SetComparator } from '@maillage/kit';

/**
 * What a list of schemes of all kinds can be asked for: what each kind's own list can, without what is the kind's own, and what
 * schemes of all kinds can be told apart by here alone: who pays, and what they are linked to. Every part
 * given must hold, in a comparator too (one that is empty asks for nothing); `not` is the complement of what it holds. A territory is
 * matched by schemes whose perimeter certainly shares ground with it.
 */
export interface SchemeFilter extends Omit<KindFilter, 'status' | 'details' | 'and' | 'or' | 'not'> {
  kind?: SetComparator<string> | null;
  /** A source of its funding lines of the day's year; of the year before, when that year has none yet. */
  funder?: SetComparator<FundingSource> | null;
  linkedTo?: LinkedTo | null;
  and?: readonly SchemeFilter[] | null;
  /** At least one; an empty list is satisfied by nothing. */
  or?: readonly SchemeFilter[] | null;
  not?: SchemeFilter | null;
}

/** A declared link that holds on the day, whichever end declares it. */
export interface LinkedTo {
  /** Of one of these natures; any when not given. */
  natures?: readonly LinkNature[] | null;
  /** What the scheme at the other end is asked for. */
  scheme: SchemeFilter;
}
