import type { SchemeRecord } from '../../contract/index.ts';

/** A scheme of which nothing is known but what it is. */
export const blankScheme = (id: string, kind: string): SchemeRecord => ({
  id,
  kind,
  name: '',
  provenance: 'DECLARED',
  sources: [],
  startedOn: null,
  endsOn: null,
  statuses: [],
  perimeters: [],
  leads: [],
  bodies: [],
  seats: [],
  coordinations: [],
  fundings: [],
  links: [],
  documents: [],
  derogations: [],
  externalIds: [],
  details: {},
});
