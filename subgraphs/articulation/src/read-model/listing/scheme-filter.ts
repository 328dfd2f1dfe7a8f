import type { IsoDate, Provenance, SchemeState, TerritoryRef } from '@maillage/kit';

/** Parts that are not given, or null, ask for nothing; those given must all hold. */
export interface SetComparator<Value> {
  eq?: Value | null;
  in?: readonly Value[] | null;
}

/** Texts compare by their `searchKey`. */
export interface StringComparator extends SetComparator<string> {
  contains?: string | null;
  startsWith?: string | null;
}

/** A day that is not known satisfies `isNull: true` and nothing else. */
export interface DateComparator {
  eq?: IsoDate | null;
  lt?: IsoDate | null;
  lte?: IsoDate | null;
  gt?: IsoDate | null;
  gte?: IsoDate | null;
  isNull?: boolean | null;
}

/** What a list of schemes of all kinds can be asked for. Every part given must hold; `not` is the complement of what it holds. */
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
