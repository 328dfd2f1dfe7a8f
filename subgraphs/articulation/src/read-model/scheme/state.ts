import { type IsoDate, isWithin, type SchemeKindDefinition, type SchemeState, type StatusPeriod } from '@maillage/kit';

/** Status of the kind's own life cycle, and the common state that it means; null where the record does not say. */
export interface SchemeStanding {
  status: string | null;
  state: SchemeState | null;
}

/** What of a scheme tells its standing. */
export interface Lifetime {
  definition: SchemeKindDefinition;
  statuses: readonly StatusPeriod[];
  endsOn: IsoDate | null;
}

/**
 * Standing on a day: the status whose period holds the day. Past its term, a scheme of a kind that has one takes the status that
 * follows the term, unless it had ended already. Before its first period begins it is a project, under no status yet. In a gap, after
 * its last period, or when it has none at all, nothing says: both are null, and a scheme of unknown state counts as one that has not ended.
 */
export function standingOn({ definition, statuses, endsOn }: Lifetime, day: IsoDate): SchemeStanding {
  const held = statuses.find((period) => isWithin(period, day))?.status ?? null;
  const stateOf = (status: string | null) => (status === null ? null : (definition.statuses[status]?.state ?? null));
  const { statusAfterTerm } = definition;
  if (statusAfterTerm !== null && endsOn !== null && day > endsOn && stateOf(held) !== 'ENDED') {
    return { status: statusAfterTerm, state: stateOf(statusAfterTerm) };
  }
  if (held !== null) return { status: held, state: stateOf(held) };
  const isYetToBegin = statuses.length > 0 && statuses.every(({ since }) => since !== null && day < since);
  return { status: null, state: isYetToBegin ? 'PROJECT' : null };
}
