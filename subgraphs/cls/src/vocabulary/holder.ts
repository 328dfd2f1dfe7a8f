import { type CodeOf, vocabulary } from '@maillage/kit';

export const CLS_HOLDERS = vocabulary({
  name: 'ClsHolder',
  description: 'Nature de la collectivité qui porte le contrat avec l’ARS (DOMAIN.md §1 [K]).',
  labels: {
    COMMUNE: 'Commune',
    EPCI: 'Établissement public de coopération intercommunale à fiscalité propre',
    PETR: 'Pôle d’équilibre territorial et rural',
    AUTRE: 'Autre regroupement',
  },
});

export type ClsHolder = CodeOf<typeof CLS_HOLDERS>;
