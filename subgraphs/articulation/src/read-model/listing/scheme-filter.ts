import type { SchemeFilter as KindFilter, SetComparator } from '@maillage/kit';

/**
 * What a list of schemes of all kinds can be asked for: what each kind's own list can, without what is the kind's own. Every part
 * given must hold, in a comparator too (one that is empty asks for nothing); `not` is the complement of what it holds. A territory is
 * matched by schemes whose perimeter certainly shares ground with it.
 */
export interface SchemeFilter extends Omit<KindFilter, 'status' | 'details' | 'and' | 'or' | 'not'> {
  kind?: SetComparator<string> | null;
  and?: readonly SchemeFilter[] | null;
  /** At least one; an empty list is satisfied by nothing. */
  or?: readonly SchemeFilter[] | null;
  not?: SchemeFilter | null;
}
