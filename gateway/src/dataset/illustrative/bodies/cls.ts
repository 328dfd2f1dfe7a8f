import type { Random } from '../random/random.ts';
import { type BodyPlan, chair, wide } from './chair.ts';
import { INSTITUTIONS, LOCAL_ACTORS, QUARTERS, SPECIALISED_ACTORS, scaled } from './members.ts';
import { body, groups } from './plans.ts';

/** The instances of a CLS. Retenu: all of it. */
export function clsBodies(random: Random): BodyPlan[] {
  return [
    body('COPIL', random.int(1, 2), [
      chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Présidence', presides: true }),
      chair('COLLECTIVITE', 'COORDINATION', {
        from: 'LEAD',
        role: 'Coordination du contrat local de santé',
        share: 0.9,
      }),
      ...scaled(INSTITUTIONS, 1.5),
      ...scaled(LOCAL_ACTORS, 0.9),
      chair('HOPITAL', 'SANTE', { role: 'Direction' }),
      ...scaled(SPECIALISED_ACTORS, 0.8),
    ]),
    ...(random.chance(0.7)
      ? [body('COTECH', 3, [...INSTITUTIONS, ...scaled(LOCAL_ACTORS, 0.8), ...QUARTERS.slice(1, 3)])]
      : []),
    ...(random.chance(0.5)
      ? [
          body('PLENIERE', 1, [
            ...wide(scaled(LOCAL_ACTORS, 1.5), 3),
            ...scaled(INSTITUTIONS, 1.3),
            ...QUARTERS,
          ]),
        ]
      : []),
    ...groups(
      [
        'ACCES_SOINS_PRECARITE',
        'PARENTALITE_ENFANTS_JEUNES',
        'ADDICTIONS',
        'PERSONNES_AGEES',
        'SENSIBILISATION_POPULATION',
      ],
      2,
      random,
    ),
  ];
}
