import type { ActionRecord } from '../../contract/index.ts';
import { emptied, given, wholeFunding, wholeSource } from '../given.ts';
import { done, type Operation } from '../operation.ts';

const FIELDS = [
  'title',
  'description',
  'theme',
  'objective',
  'startedOn',
  'endedOn',
  'carriers',
  'partnerIds',
  'fundings',
  'targets',
  'provenance',
  'sources',
] as const satisfies (keyof ActionRecord)[];
const NEVER_EMPTY = [
  'title',
  'theme',
  'carriers',
  'partnerIds',
  'fundings',
  'targets',
  'provenance',
  'sources',
];

/** Absent fields stay as they are; null empties a field. Lists are given whole. */
export type ActionAmendment = Partial<Pick<ActionRecord, (typeof FIELDS)[number]>>;

/** An action of which nothing is known; its title and theme have to be given. */
export const blankAction = (id: string): ActionRecord => ({
  id,
  title: '',
  description: null,
  theme: 'AUTRE',
  objective: null,
  startedOn: null,
  endedOn: null,
  carriers: [],
  partnerIds: [],
  fundings: [],
  targets: [],
  provenance: 'DECLARED',
  sources: [],
});

const amending = (name: string): Operation<ActionRecord, ActionAmendment> => ({
  name,
  apply(record, input) {
    const problems = emptied(input, NEVER_EMPTY);
    if (problems.length > 0) return { record, problems };
    return done({
      ...record,
      ...given<ActionRecord>(input, FIELDS),
      ...(input.sources && { sources: input.sources.map(wholeSource) }),
      ...(input.fundings && { fundings: input.fundings.map(wholeFunding) }),
    });
  },
});

/** Applied to a blank record. */
export const createAction = amending('create');
export const amendAction = amending('amend');
