import type { Random } from '../random/random.ts';
import { type BodyPlan, chair } from './chair.ts';
import { body, groups } from './plans.ts';

/** The instances of a CPTS, health professionals for the most part. Retenu: all of it. */
export function cptsBodies(random: Random): BodyPlan[] {
  return [
    body('COPIL', random.int(2, 4), [
      chair('LIBERAL', 'LIBERAL', { from: 'LEAD', role: 'Présidence', presides: true }),
      chair('LIBERAL', 'COORDINATION', { from: 'LEAD', role: 'Coordination de la CPTS', share: 0.85 }),
      chair('LIBERAL', 'LIBERAL', { count: 3 }),
      chair('HOPITAL', 'SANTE', { count: 2, share: 0.8 }),
      chair('ASSURANCE_MALADIE', 'ASSURANCE_MALADIE', { from: 'DEPARTEMENT', share: 0.9 }),
      chair('ARS', 'ARS', { from: 'DEPARTEMENT', share: 0.9 }),
      chair('ORDRE', 'LIBERAL', { from: 'DEPARTEMENT', share: 0.3 }),
      chair('COLLECTIVITE', 'COLLECTIVITE', { share: 0.6 }),
      chair('CCAS', 'SOCIAL_MEDICO_SOCIAL', { share: 0.4 }),
      chair('CMP', 'PSYCHIATRIE_ADULTE', { share: 0.35 }),
    ]),
    ...groups(['ACCES_SOINS_PRECARITE', 'PERSONNES_AGEES', 'AUTRE'], 2, random),
  ];
}
