import type { IsoDate, SchemeKindDefinition, SchemeRecord } from '../../contract/index.ts';
import { done, type Operation, refused } from '../operation.ts';
import { problem } from '../problems.ts';
import { overwrite } from '../timeline.ts';
import { unknownCode } from '../validation/codes.ts';

export interface Closing {
  /** First day that it is no more. */
  on: IsoDate;
  /** One of the kind's statuses that mean an end; the only one, or that of its term, when not given. */
  status?: string | null;
}

/** The statuses of a kind that mean that the scheme has ended. */
export const endsOf = ({ statuses }: Pick<SchemeKindDefinition, 'statuses'>): string[] =>
  Object.entries(statuses)
    .filter(([, { state }]) => state === 'ENDED')
    .map(([status]) => status);

/** Ends a scheme from a day on. */
export const closeScheme = (definition: SchemeKindDefinition): Operation<SchemeRecord, Closing> => ({
  name: 'close',
  apply(record, { on, status }) {
    const ends = endsOf(definition);
    if (ends.length === 0)
      return refused(
        record,
        problem(
          'INCONSISTENT',
          ['status'],
          [
            `${definition.code} n’a pas de statut de fin : donnez son terme, ou retirez la fiche.`,
            `${definition.code} has no status that means an end: give its term, or withdraw the record.`,
          ],
        ),
      );
    const end = status ?? (ends.length === 1 ? ends[0] : definition.statusAfterTerm);
    if (end == null || !ends.includes(end)) return refused(record, unknownCode(ends, ['status']));
    return done({
      ...record,
      statuses: overwrite(record.statuses, { status: end, since: on, until: null }),
    });
  },
});
