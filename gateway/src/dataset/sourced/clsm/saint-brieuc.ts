import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const saintBrieuc: ClsmDeclaration = {
  slug: 'saint-brieuc',
  name: 'CLSM de Saint-Brieuc',
  perimeter: communePerimeter('22278', 'Saint-Brieuc'),
  details: { complexCaseCell: true },
  bodies: [
    {
      type: 'CELLULE_CAS_COMPLEXES',
      theme: 'SITUATIONS_COMPLEXES',
      name: 'Cellule de gestion des situations de crise en santé mentale (CESAME)',
    },
  ],
  actions: [
    {
      slug: 'saint-brieuc-cesame',
      title: 'Cellule de gestion des situations de crise en santé mentale (CESAME)',
      description:
        'Création d’une cellule qui rapproche un réseau de partenaires (soins, social, justice, police, bailleurs, agents de la ville…) autour de l’analyse et du traitement des situations nécessitant une veille commune et/ou l’entrée dans les soins au moment d’une situation de crise.',
      theme: 'SITUATIONS_COMPLEXES',
      objective:
        'le rapprochement d’un réseau de partenaires (soins, social, justice, police, bailleurs, agents de la ville...)',
    },
  ],
};
