import type {
  DateComparator,
  IsoDate,
  Provenance,
  SchemeState,
  SetComparator,
  StringComparator,
  TerritoryRef,
} from '@maillage/kit';

/**
 * What a list of schemes of all kinds can be asked for. Every part given must hold, in a comparator too (one that is empty asks for
 * nothing); `not` is the complement of what it holds.
 */
export interface SchemeFilter {
  kind?: SetComparator<string> | null;
  state?: SetComparator<SchemeState> | null;
  name?: StringComparator | null;
  startedOn?: DateComparator | null;
  endsOn?: DateComparator | null;
  provenance?: SetComparator<Provenance> | null;
  /** Schemes whose perimeter certainly shares ground with this territory. */
  territory?: TerritoryRef | null;
  /** The day of `state` and `territory`, here and in nested filters that name none. */
  asOf?: IsoDate | null;
  and?: readonly SchemeFilter[] | null;
  /** At least one; an empty list is satisfied by nothing. */
  or?: readonly SchemeFilter[] | null;
  not?: SchemeFilter | null;
}
