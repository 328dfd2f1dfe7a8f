import type { DetailValue, IsoDate, Problem, SchemeRecord } from '../../contract/index.ts';
import { emptied, given, wholeSource } from '../given.ts';
import type { Operation } from '../operation.ts';
import { problem } from '../problems.ts';
import { overwrite } from '../timeline.ts';

type Card = Pick<
  SchemeRecord,
  'name' | 'startedOn' | 'endsOn' | 'provenance' | 'sources' | 'leads' | 'externalIds'
>;

/** Absent fields stay as they are; null empties a field. Lists are given whole. */
export interface SchemeAmendment extends Partial<Card> {
  /** Only the details to change. */
  details?: Record<string, DetailValue | undefined> | null;
  /** The kind's own status, which holds from `statusSince` on. */
  status?: string | null;
  statusSince?: IsoDate | null;
}

const CARD = [
  'name',
  'startedOn',
  'endsOn',
  'provenance',
  'sources',
  'leads',
  'externalIds',
] as const satisfies (keyof Card)[];
const NEVER_EMPTY = ['name', 'provenance', 'sources', 'leads', 'externalIds'];

export const amendScheme: Operation<SchemeRecord, SchemeAmendment> = {
  name: 'amend',
  apply(record, input) {
    const problems = [...emptied(input, NEVER_EMPTY), ...statusProblems(input)];
    if (problems.length > 0) return { record, problems };
    return { record: amended(record, input), problems };
  },
};

/** The record with what the input gives, its status painted over the life that it had. */
export function amended(record: SchemeRecord, input: SchemeAmendment): SchemeRecord {
  return {
    ...record,
    ...given<Card>(input, CARD),
    ...(input.sources && { sources: input.sources.map(wholeSource) }),
    details: withDetails(record.details, input.details ?? {}),
    statuses:
      input.status == null
        ? record.statuses
        : overwrite(record.statuses, { status: input.status, since: input.statusSince ?? null, until: null }),
  };
}

function statusProblems({ status, statusSince }: SchemeAmendment): Problem[] {
  if (status != null && statusSince == null)
    return [
      problem(
        'REQUIRED',
        ['statusSince'],
        ['Il faut le jour où ce statut commence.', 'The day on which this status begins is needed.'],
      ),
    ];
  if (status == null && statusSince != null)
    return [problem('REQUIRED', ['status'], ['Il faut le statut.', 'The status is needed.'])];
  return [];
}

function withDetails(
  known: SchemeRecord['details'],
  changes: Record<string, DetailValue | undefined>,
): SchemeRecord['details'] {
  const merged = Object.entries({ ...known, ...defined(changes) });
  return Object.fromEntries(merged.filter(([, value]) => value !== null)) as SchemeRecord['details'];
}

const defined = (changes: Record<string, DetailValue | undefined>) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
