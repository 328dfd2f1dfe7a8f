import { type IsoDate, isIsoDate, isWithin, type Period } from './dates.ts';
import type { SchemeKindDefinition, SchemeState } from './scheme-kind.ts';
import type { SchemeRecord, StatusPeriod } from './scheme-record.ts';

type LifeCycle = Pick<SchemeKindDefinition, 'statuses' | 'statusAfterTerm'>;

/** A kind's own status and the common state that it means. */
export interface StatusOnDay {
  status: string;
  state: SchemeState;
}

/**
 * Status of a scheme on a day: that of the period which contains it (the last one, should several). From the day after `endsOn`, the kind's
 * `statusAfterTerm` holds instead, unless the day's own status is an end already. Null when nothing is known of the day, or when
 * the status is none of the kind's.
 */
export function stateOf(
  definition: LifeCycle,
  record: Pick<SchemeRecord, 'statuses' | 'endsOn'>,
  asOf: IsoDate,
): StatusOnDay | null {
  const own = named(definition, record.statuses.findLast((period) => isWithin(period, asOf))?.status);
  const lapsed = record.endsOn !== null && record.endsOn < asOf;
  if (!lapsed || definition.statusAfterTerm === null || own?.state === 'ENDED') return own;
  return named(definition, definition.statusAfterTerm);
}

/**
 * What is wrong with a scheme's status periods, one English sentence each; empty when nothing is. They are to be in order without overlap, and
 * each status has to be one that may follow the previous. Days between two periods are unknown, which is allowed; so are two
 * periods in a row of the same status.
 */
export function checkLifeCycle(
  definition: Pick<SchemeKindDefinition, 'code' | 'statuses'>,
  statuses: readonly StatusPeriod[],
): string[] {
  return statuses.flatMap((period, index) => {
    const previous = statuses[index - 1];
    const problems = [
      definition.statuses[period.status] ? null : `${definition.code} has no status ${period.status}`,
      spanProblem(period),
      previous ? orderProblem(previous, period) : null,
      previous ? moveProblem(definition, { from: previous.status, to: period.status }) : null,
    ];
    return problems.filter((problem) => problem !== null).map((problem) => `statuses[${index}]: ${problem}`);
  });
}

function named(definition: LifeCycle, status: string | undefined): StatusOnDay | null {
  const known = status === undefined ? undefined : definition.statuses[status];
  return status !== undefined && known ? { status, state: known.state } : null;
}

function spanProblem({ since, until }: Period): string | null {
  const unreal = [since, until].find((day) => day !== null && !isIsoDate(day));
  if (unreal !== undefined) return `${unreal} is not a day written YYYY-MM-DD`;
  return since !== null && until !== null && until < since
    ? `ends on ${until}, before it begins on ${since}`
    : null;
}

function orderProblem(previous: StatusPeriod, { status, since }: StatusPeriod): string | null {
  if (since !== null && previous.until !== null && previous.until < since) return null;
  const before = since !== null && previous.since !== null && since < previous.since;
  return before
    ? `${status} begins before ${previous.status}, listed first`
    : `${status} overlaps ${previous.status}`;
}

function moveProblem(
  { statuses }: Pick<SchemeKindDefinition, 'statuses'>,
  { from, to }: { from: string; to: string },
): string | null {
  const known = statuses[from];
  if (!known || !statuses[to] || from === to || known.next.includes(to)) return null;
  return `${to} cannot follow ${from}; ${known.next.join(', ') || 'nothing'} can`;
}
