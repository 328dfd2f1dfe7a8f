import { type CodeOf, vocabulary } from '@maillage/kit';

export const CPTS_SIZES = vocabulary({
  name: 'CptsSize',
  description:
    'Taille d’une CPTS selon sa population, qui détermine son financement (ACI du 20 juin 2019 ; DOMAIN.md §1 [K]).',
  labels: {
    T1: 'Taille 1 : moins de 40 000 habitants',
    T2: 'Taille 2 : de 40 000 à 80 000 habitants',
    T3: 'Taille 3 : de 80 000 à 175 000 habitants',
    T4: 'Taille 4 : plus de 175 000 habitants',
  },
});

export type CptsSize = CodeOf<typeof CPTS_SIZES>;
