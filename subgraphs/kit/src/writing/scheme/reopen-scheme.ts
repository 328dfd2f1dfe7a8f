import { type IsoDate, type SchemeKindDefinition, type SchemeRecord, stateOf } from '../../contract/index.ts';
import { done, type Operation, refused } from '../operation.ts';
import { problem } from '../problems.ts';
import { overwrite } from '../timeline.ts';
import { endsOf } from './close-scheme.ts';

export interface Reopening {
  /** First day that it is there again; when not given, its end is taken back as if it had never been. */
  on?: IsoDate | null;
  /** The status that it comes back in; the last one that was active, when not given. */
  status?: string | null;
  /** The new end of its term; null for none, absent for the one it had. */
  endsOn?: IsoDate | null;
}

/**
 * Makes a scheme that had ended or slept active again. From a day on, this is a move of its life cycle, which has to exist; without a day, the
 * end was a mistake.
 */
export const reopenScheme = (definition: SchemeKindDefinition): Operation<SchemeRecord, Reopening> => ({
  name: 'reopen',
  apply(record, { on, status, endsOn = record.endsOn }, { today }) {
    const state = stateOf(definition, record, on ?? today)?.state;
    if (state !== 'ENDED' && state !== 'DORMANT') return refused(record, notClosed());
    const next = { ...record, endsOn };
    if (on == null) return done({ ...next, statuses: withoutEnd(definition, record) });
    const back = status ?? lastActive(definition, record);
    if (back === null)
      return refused(
        record,
        problem('REQUIRED', ['status'], ['Il faut le statut.', 'The status is needed.']),
      );
    return done({ ...next, statuses: overwrite(record.statuses, { status: back, since: on, until: null }) });
  },
});

const notClosed = () =>
  problem(
    'INCONSISTENT',
    ['status'],
    [
      'Le dispositif n’est ni terminé ni en sommeil ce jour-là.',
      'The scheme is neither ended nor dormant that day.',
    ],
  );

/** The periods before the end, the last of them going on. */
function withoutEnd(definition: SchemeKindDefinition, { statuses }: SchemeRecord): SchemeRecord['statuses'] {
  const ends = endsOf(definition);
  const last = statuses.findLastIndex(({ status }) => !ends.includes(status));
  return statuses
    .slice(0, last + 1)
    .map((period, index) => (index === last ? { ...period, until: null } : period));
}

const lastActive = ({ statuses }: SchemeKindDefinition, record: SchemeRecord): string | null =>
  record.statuses.findLast(({ status }) => statuses[status]?.state === 'ACTIVE')?.status ?? null;
