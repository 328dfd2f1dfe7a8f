import { type SchemeRecord, THEMES, type Theme } from '@maillage/kit';
import type { Random } from '../random/random.ts';
import { type BodyPlan, type Chair, chair, wide } from './chair.ts';
import { INSTITUTIONS, LOCAL_ACTORS, QUARTERS, SPECIALISED_ACTORS, scaled } from './members.ts';

/** The instances of the kinds about which S1 publishes no figure: all retenu. A project has a COPIL at most. */
export function bodiesOf({ kind, startedOn }: SchemeRecord, random: Random): BodyPlan[] {
  const plans = PLANS[kind]?.(random) ?? [];
  if (startedOn !== null) return plans;
  return random.chance(0.6) ? plans.slice(0, 1) : [];
}

const PLANS: Readonly<Record<string, (random: Random) => BodyPlan[]>> = {
  CLS: (random) => [
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
  ],
  PTSM: (random) => [
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
  ],
  ASV: (random) => [
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
  ],
  CPTS: (random) => [
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
  ],
};

function body(type: 'COPIL' | 'COTECH' | 'PLENIERE', meetings: number, chairs: readonly Chair[]): BodyPlan {
  return { type, theme: null, name: null, meetings, chairs };
}

/** A département has more local members to invite. */
function widened(plan: BodyPlan): BodyPlan {
  return {
    ...plan,
    chairs: plan.chairs.map((one) => (one.count === undefined ? one : { ...one, count: 3 })),
  };
}

function groups(themes: readonly Theme[], count: number, random: Random): BodyPlan[] {
  return random.sample(themes, count).map((theme) => ({
    type: 'GROUPE_TRAVAIL',
    theme,
    name: null,
    meetings: random.int(1, 3),
    chairs: [
      ...wide(scaled(LOCAL_ACTORS, 0.8), 2),
      ...scaled(SPECIALISED_ACTORS, 0.7),
      chair('CMP', 'PSYCHIATRIE_ADULTE', { share: 0.5 }),
    ].map((one) => ({ ...one, role: `Groupe « ${THEMES.labels[theme]} »` })),
  }));
}
