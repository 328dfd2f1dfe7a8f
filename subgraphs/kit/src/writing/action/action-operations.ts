import type { ActionRecord } from '../../contract/index.ts';
import { type AmendableFields, amending } from '../amending.ts';
import { wholeFunding, wholeSource } from '../given.ts';

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

const AMENDABLE: AmendableFields<ActionRecord, ActionAmendment> = {
  fields: FIELDS,
  neverEmpty: NEVER_EMPTY,
  whole: ({ sources, fundings }) => ({
    ...(sources && { sources: sources.map(wholeSource) }),
    ...(fundings && { fundings: fundings.map(wholeFunding) }),
  }),
};

/** Applied to a blank record. */
export const createAction = amending('create', AMENDABLE);
export const amendAction = amending('amend', AMENDABLE);
