import { type CodeOf, vocabulary } from '@maillage/kit';

export const ASV_HOLDERS = vocabulary({
  name: 'AsvHolder',
  description: 'Nature de la collectivité qui porte l’atelier santé ville (DOMAIN.md §1 [K]).',
  labels: {
    COMMUNE: 'Commune',
    EPCI: 'Établissement public de coopération intercommunale à fiscalité propre',
    AUTRE: 'Autre porteur',
  },
});

export type AsvHolder = CodeOf<typeof ASV_HOLDERS>;
