import type { Random } from '../random/random.ts';
import { type BodyPlan, chair, wide } from './chair.ts';
import { INSTITUTIONS, LOCAL_ACTORS, QUARTERS, SPECIALISED_ACTORS, scaled } from './members.ts';
import { body, groups, widened } from './plans.ts';

/** The instances of a PTSM, of a département. Retenu: all of it. */
export function ptsmBodies(random: Random): BodyPlan[] {
  return [
    body('COPIL', random.int(1, 2), [
      chair('HOPITAL', 'PSYCHIATRIE_PUBLIQUE', { from: 'LEAD', role: 'Pilotage du projet', presides: true }),
      chair('HOPITAL', 'COORDINATION', { from: 'LEAD', role: 'Coordination du PTSM', share: 0.8 }),
      ...INSTITUTIONS.map((one) => ({ ...one, share: 1 })),
      ...scaled(SPECIALISED_ACTORS, 2.5),
      chair('ASSOCIATION_FAMILLES', 'AIDANTS', { from: 'DEPARTEMENT', role: 'Représentation des familles' }),
      chair('ASSOCIATION_USAGERS', 'USAGERS', { from: 'DEPARTEMENT', role: 'Représentation des usagers' }),
      chair('HOPITAL', 'SANTE', { count: 3 }),
      chair('ARS', 'ARS', { from: 'REGION', role: 'Siège régional', share: 0.7 }),
      chair('COLLECTIVITE', 'COLLECTIVITE', { from: 'REGION', share: 0.4 }),
      chair('GEM', 'USAGERS', { count: 2, share: 0.8 }),
      chair('COLLECTIVITE', 'ELUS', { count: 3, role: 'Délégation à la santé' }),
    ]),
    body('PLENIERE', 1, [
      ...wide(
        LOCAL_ACTORS.map((one) => ({ ...one, share: 1 })),
        5,
      ),
      ...QUARTERS,
      chair('GEM', 'USAGERS', { count: 4 }),
    ]),
    ...groups(
      [
        'SITUATIONS_COMPLEXES',
        'LOGEMENT_HABITAT',
        'ADOLESCENTS',
        'SUICIDE',
        'SENSIBILISATION_PROFESSIONNELS',
      ],
      4,
      random,
    ).map(widened),
  ];
}
