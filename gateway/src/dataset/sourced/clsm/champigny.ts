import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, ville } from '../place.ts';
import { generalKnowledge } from '../source.ts';

const commune = communePerimeter('94017', 'Champigny-sur-Marne');

export const champigny: ClsmDeclaration = {
  slug: 'champigny',
  name: 'CLSM de Champigny',
  perimeter: {
    ...commune,
    sources: [...commune.sources, generalKnowledge('« Champigny » : Champigny-sur-Marne (Val-de-Marne)')],
  },
  partners: {
    'ville-de-champigny-sur-marne': ville({ code: '94017', name: 'Champigny-sur-Marne' }, '219400173'),
    agate: { name: 'Association AGATE', category: 'ASSOCIATION' },
  },
  actions: [
    {
      slug: 'champigny-agate',
      title: 'Partenariat entre la ville et l’association AGATE pour l’accès au logement',
      description:
        'L’association AGATE loue des logements auprès des bailleurs du territoire afin d’en faciliter l’accès aux personnes vivant avec des troubles psychiques. Elle gère également l’entretien courant des appartements et de leur mobilier.',
      theme: 'LOGEMENT_HABITAT',
      objective: 'en faciliter l’accès aux personnes vivants avec des troubles psychiques',
      partners: ['ville-de-champigny-sur-marne', 'agate'],
    },
  ],
};
