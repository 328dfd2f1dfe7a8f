import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';
import { generalKnowledge } from '../source.ts';

const commune = communePerimeter('26362', 'Valence');

export const valence: ClsmDeclaration = {
  slug: 'valence',
  name: 'CLSM de Valence',
  perimeter: {
    ...commune,
    sources: [
      ...commune.sources,
      generalKnowledge('« Valence » : Valence (Drôme), parmi trois communes de ce nom'),
    ],
  },
  actions: [
    {
      slug: 'valence-rencontres-thematiques',
      title: 'Rencontres thématiques pour les professionnels',
      description:
        'Présentation de l’activité physique adaptée (et du dispositif), du 3114 (numéro national de prévention du suicide) et de la formation Premiers secours en santé mentale (PSSM).',
      theme: 'SENSIBILISATION_PROFESSIONNELS',
    },
  ],
};
