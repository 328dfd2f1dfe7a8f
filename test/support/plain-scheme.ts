import type { SchemeRecord } from '@maillage/kit';

/** A CLSM that has nothing but a name. */
export const plainClsm = (id: string, name: string): SchemeRecord => ({
  id,
  kind: 'CLSM',
  name,
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
  externalIds: [],
  details: {},
  provenance: 'DECLARED',
  sources: [],
});
