import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const EMPLOYER_TYPES = vocabulary({
  name: 'EmployerType',
  description: 'Employeur ou lieu d’exercice d’un poste de coordination (S1 partie 5).',
  labels: {
    COLLECTIVITE: 'Collectivité territoriale',
    HOPITAL: 'Hôpital',
    COLLECTIVITE_ET_HOPITAL: 'Collectivité territoriale et hôpital',
    ASSOCIATION: 'Association',
    ETAT: 'État',
    AUTRE: 'Autre',
  },
});

export type EmployerType = CodeOf<typeof EMPLOYER_TYPES>;
