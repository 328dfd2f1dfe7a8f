import type { SchemeKindDefinition } from '@maillage/kit';
import { articulationDetails } from './details/articulation.ts';
import { participationDetails } from './details/participation.ts';
import { steeringDetails } from './details/steering.ts';
import { strategyDetails } from './details/strategy.ts';
import { territoryDetails } from './details/territory.ts';

/**
 * Life cycle: DOMAIN.md §1, S1 part 1 (active, in project). A project or an active council that stops meeting is dormant and may resume; a
 * closed one does not reopen: its successor is another scheme. A CLSM has no term.
 */
export const clsm: SchemeKindDefinition = {
  code: 'CLSM',
  typeName: 'Clsm',
  listField: 'clsmSchemes',
  label: 'Conseil local de santé mentale',
  description:
    'Espace de concertation et de coordination entre élus, psychiatrie publique, usagers, aidants et acteurs d’un territoire de proximité, présidé par un élu local et copiloté avec la psychiatrie publique. Base : loi 2016-41 ; instruction DGS/SP4/CGET/2016/289 (S1, S2, S4 §1).',
  statuses: {
    PROJET: { label: 'En projet', state: 'PROJECT', next: ['ACTIF', 'EN_SOMMEIL', 'CLOS'] },
    ACTIF: { label: 'Actif', state: 'ACTIVE', next: ['EN_SOMMEIL', 'CLOS'] },
    EN_SOMMEIL: { label: 'En sommeil', state: 'DORMANT', next: ['PROJET', 'ACTIF', 'CLOS'] },
    CLOS: { label: 'Clos', state: 'ENDED', next: [] },
  },
  statusAfterTerm: null,
  details: {
    ...territoryDetails,
    ...strategyDetails,
    ...steeringDetails,
    ...participationDetails,
    ...articulationDetails,
  },
};
