import { type CodeOf, vocabulary } from '@maillage/kit';

/** The labels are the words of the source. */
export const OBJECTIVES = vocabulary({
  name: 'ClsmObjective',
  description:
    'Objectif spécifique des CLSM, dans les mots de S3 (« Les 5 objectifs spécifiques des CLSM »).',
  labels: {
    DESTIGMATISATION: 'Lutter contre la stigmatisation liée à la santé mentale',
    DETERMINANTS: 'Agir sur les déterminants de la santé mentale',
    PREVENTION: 'Prévenir les troubles psychiques',
    INCLUSION_DROITS:
      'Favoriser l’inclusion et le respect des droits des personnes concernées par un trouble psychique',
    PARCOURS_DE_SOINS: 'Favoriser des parcours de soins accessibles et adaptés',
  },
});

export type Objective = CodeOf<typeof OBJECTIVES>;
