import { type CodeOf, vocabulary } from '@maillage/kit';

export const ELECTED_DELEGATIONS = vocabulary({
  name: 'ClsmElectedDelegation',
  description: 'Délégation des élus dont la présence est mesurée (S1 partie 2, assemblée plénière).',
  labels: {
    SANTE: 'Santé',
    AFFAIRES_SOCIALES: 'Affaires sociales',
    POLITIQUE_DE_LA_VILLE: 'Politique de la ville',
    EDUCATION_PETITE_ENFANCE: 'Éducation ou petite enfance',
    LOGEMENT_URBANISME: 'Logement et urbanisme',
    TRANQUILLITE_PUBLIQUE: 'Tranquillité publique',
    DEMOCRATIE_LOCALE: 'Démocratie locale',
  },
});

export type ElectedDelegation = CodeOf<typeof ELECTED_DELEGATIONS>;
