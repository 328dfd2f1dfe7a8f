import type { Random } from '../random/random.ts';
import { type BodyPlan, chair, wide } from './chair.ts';
import { INSTITUTIONS, LOCAL_ACTORS, scaled } from './members.ts';
import { body, groups } from './plans.ts';

/** The instances of an ASV. Retenu: all of it. */
export function asvBodies(random: Random): BodyPlan[] {
  return [
    body('COPIL', random.int(1, 2), [
      chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Présidence', presides: true }),
      chair('COLLECTIVITE', 'COORDINATION', {
        from: 'LEAD',
        role: 'Coordination de l’atelier santé ville',
        share: 0.9,
      }),
      ...scaled(INSTITUTIONS, 1.1),
      ...wide(scaled(LOCAL_ACTORS, 1.1), 2),
      chair('PREVENTION', 'SANTE', { from: 'DEPARTEMENT', share: 0.6 }),
    ]),
    ...groups(
      ['ACCES_SOINS_PRECARITE', 'PARENTALITE_ENFANTS_JEUNES', 'SENSIBILISATION_POPULATION'],
      2,
      random,
    ),
  ];
}
