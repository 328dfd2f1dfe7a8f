import { type IsoDate, isIsoDate, isWithin, type Period } from './dates.ts';
import type { Problem, ProblemCode } from './problem.ts';
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

/** As `lifeCycleProblems`, one English sentence each. */
export function checkLifeCycle(
  definition: Pick<SchemeKindDefinition, 'code' | 'statuses'>,
  statuses: readonly StatusPeriod[],
): string[] {
  return lifeCycleProblems(definition, statuses).map(
    ({ path, messageEn }) => `statuses[${path[1]}]: ${messageEn}`,
  );
}

/**
 * What is wrong with a scheme's status periods; empty when nothing is. They are to be in order without overlap, and
 * each status has to be one that may follow the previous. Days between two periods are unknown, which is allowed; so are two
 * periods in a row of the same status.
 */
export function lifeCycleProblems(
  definition: Pick<SchemeKindDefinition, 'code' | 'statuses'>,
  statuses: readonly StatusPeriod[],
): Problem[] {
  return statuses.flatMap((period, index) => {
    const previous = statuses[index - 1];
    const found = [
      definition.statuses[period.status] ? null : unknownStatus(definition.code, period.status),
      spanProblem(period),
      previous ? orderProblem(previous, period) : null,
      previous ? moveProblem(definition, { from: previous.status, to: period.status }) : null,
    ];
    return found
      .filter((problem) => problem !== null)
      .map(([code, messageEn, messageFr]) => ({
        path: ['statuses', String(index)],
        code,
        messageFr,
        messageEn,
      }));
  });
}

type Found = [code: ProblemCode, en: string, fr: string];

function named(definition: LifeCycle, status: string | undefined): StatusOnDay | null {
  const known = status === undefined ? undefined : definition.statuses[status];
  return status !== undefined && known ? { status, state: known.state } : null;
}

const unknownStatus = (kind: string, status: string): Found => [
  'UNKNOWN_CODE',
  `${kind} has no status ${status}`,
  `${status} n’est pas un statut de ${kind}.`,
];

function spanProblem({ since, until }: Period): Found | null {
  const unreal = [since, until].find((day) => day !== null && !isIsoDate(day));
  if (unreal !== undefined)
    return [
      'WRONG_FORMAT',
      `${unreal} is not a day written YYYY-MM-DD`,
      `${unreal} n’est pas un jour AAAA-MM-JJ.`,
    ];
  return since !== null && until !== null && until < since
    ? [
        'DATE_ORDER',
        `ends on ${until}, before it begins on ${since}`,
        `Le statut finit le ${until}, avant de commencer le ${since}.`,
      ]
    : null;
}

function orderProblem(previous: StatusPeriod, { status, since }: StatusPeriod): Found | null {
  if (since !== null && previous.until !== null && previous.until < since) return null;
  const before = since !== null && previous.since !== null && since < previous.since;
  return before
    ? [
        'DATE_ORDER',
        `${status} begins before ${previous.status}, listed first`,
        `${status} commence avant ${previous.status}, qui le précède dans la liste.`,
      ]
    : ['OVERLAP', `${status} overlaps ${previous.status}`, `${status} chevauche ${previous.status}.`];
}

function moveProblem(
  { statuses }: Pick<SchemeKindDefinition, 'statuses'>,
  { from, to }: { from: string; to: string },
): Found | null {
  const known = statuses[from];
  if (!known || !statuses[to] || from === to || known.next.includes(to)) return null;
  return [
    'ILLEGAL_MOVE',
    `${to} cannot follow ${from}; ${known.next.join(', ') || 'nothing'} can`,
    `${to} ne peut pas suivre ${from} ; peuvent suivre : ${known.next.join(', ') || 'aucun statut'}.`,
  ];
}
