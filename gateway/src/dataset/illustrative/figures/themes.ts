import type { Theme } from '@maillage/kit';
import type { Shares } from '../random/quotas.ts';

/** S1 part 4: done or under way 66 %. Retenu: done against under way. */
export const DIAGNOSIS: Shares<'FAIT' | 'EN_COURS' | 'NON'> = [
  ['FAIT', 54],
  ['EN_COURS', 12],
  ['NON', 34],
];

/** S1 part 4 gives SISM, logement, situations complexes, adolescents and « autre » (with DOMAIN.md §5). Retenu: the rest, under the three most frequent. */
export const WORKING_GROUP_THEMES: Readonly<Record<Theme, number>> = {
  SISM: 0.76,
  LOGEMENT_HABITAT: 0.65,
  SITUATIONS_COMPLEXES: 0.64,
  ADOLESCENTS: 0.55,
  SENSIBILISATION_PROFESSIONNELS: 0.5,
  SENSIBILISATION_POPULATION: 0.48,
  PARENTALITE_ENFANTS_JEUNES: 0.4,
  ACCES_SOINS_PRECARITE: 0.38,
  LOISIRS_CULTURE: 0.25,
  SUICIDE: 0.22,
  ADDICTIONS: 0.2,
  PERSONNES_AGEES: 0.18,
  AUTRE: 0.18,
};

/** S1 part 4. */
export const WITH_OWN_BUDGET = 0.45;
