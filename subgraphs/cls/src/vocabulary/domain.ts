import { type CodeOf, vocabulary } from '@maillage/kit';

export const CLS_DOMAINS = vocabulary({
  name: 'ClsDomain',
  description: 'Domaine sur lequel porte un contrat local de santé (CSP, article L.1434-10 [K]).',
  labels: {
    PROMOTION_SANTE: 'Promotion de la santé',
    PREVENTION: 'Prévention',
    POLITIQUES_DE_SOINS: 'Politiques de soins',
    ACCOMPAGNEMENT: 'Accompagnement médico-social et social',
  },
});

export type ClsDomain = CodeOf<typeof CLS_DOMAINS>;
