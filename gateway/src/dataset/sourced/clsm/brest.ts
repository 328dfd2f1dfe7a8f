import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, seatedIn } from '../place.ts';

const BREST = { code: '29019', name: 'Brest' };

export const brest: ClsmDeclaration = {
  slug: 'brest',
  name: 'CLSM de Brest',
  perimeter: communePerimeter(BREST.code, BREST.name),
  partners: {
    'chu-de-brest': { name: 'CHU de Brest', category: 'HOPITAL', ...seatedIn(BREST) },
    'universite-de-bretagne-occidentale': {
      name: 'Université de Bretagne Occidentale',
      category: 'EDUCATION',
      ...seatedIn(BREST),
    },
  },
  actions: [
    {
      slug: 'brest-formation-longue',
      title: 'Formation longue au fonctionnement local et aux questions de santé mentale',
      description:
        'Formation longue organisée en partenariat avec le CHU et l’Université de Bretagne Occidentale : connaissance du fonctionnement local en santé mentale (visites et présentation de structures) et montée en compétence des professionnels (prévention du suicide, aspects juridiques, publics spécifiques…).',
      theme: 'SENSIBILISATION_PROFESSIONNELS',
      objective: 'offrir aux professionnels une connaissance du fonctionnement local en santé mentale',
      partners: ['chu-de-brest', 'universite-de-bretagne-occidentale'],
    },
  ],
};
