import type { ClsmDeclaration } from '../declaration.ts';
import { arrondissementsPerimeter, seatedIn, ville } from '../place.ts';

export const paris12: ClsmDeclaration = {
  slug: 'paris-12',
  name: 'CLSM de Paris (12e arrondissement)',
  perimeter: arrondissementsPerimeter(['75112']),
  partners: {
    'ville-de-paris': ville({ code: '75056', name: 'Paris' }, '217500016'),
    'musee-du-louvre': {
      name: 'Musée du Louvre',
      category: 'CULTURE',
      ...seatedIn({ code: '75101', name: 'Paris 1er Arrondissement' }),
    },
    'gem-paris-12': {
      name: 'GEM du 12e arrondissement de Paris (non nommé par la source)',
      category: 'GEM',
      communeCode: '75112',
    },
  },
  actions: [
    {
      slug: 'paris-12-louvre',
      title: 'Convention avec le musée du Louvre pour l’accès à la culture',
      description:
        'Convention entre le pôle santé mentale de la ville de Paris et le musée du Louvre. Un animateur du musée présente une maquette des lieux dans un GEM du 12e arrondissement, puis une mallette multi-sensorielle sur la thématique choisie par les usagers (l’Égypte ancienne). Deux visites ont lieu au musée, dans des salles moins fréquentées, puis un atelier artistique au sein du GEM. Ce type d’action a ensuite été lancé dans d’autres structures, comme des CMP.',
      theme: 'LOISIRS_CULTURE',
      objective: 'favoriser l’accès à la culture pour les usagers de la santé mentale',
      partners: ['ville-de-paris', 'musee-du-louvre', 'gem-paris-12'],
    },
  ],
};
