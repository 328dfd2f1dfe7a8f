import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, ville } from '../place.ts';

export const toulouse: ClsmDeclaration = {
  slug: 'toulouse',
  name: 'CLSM de Toulouse',
  perimeter: communePerimeter('31555', 'Toulouse'),
  partners: {
    'ville-de-toulouse': ville({ code: '31555', name: 'Toulouse' }, '213105554'),
    'gem-toutes-voiles-dehors': { name: 'GEM « Toutes voiles dehors »', category: 'GEM' },
    'unafam-31': { name: 'UNAFAM 31', category: 'ASSOCIATION_FAMILLES' },
  },
  actions: [
    {
      slug: 'toulouse-blablapsy',
      title: 'BlaBlaPsy, camionnette itinérante',
      description:
        'Une camionnette itinérante va à la rencontre du grand public pour aborder les représentations et les besoins en santé mentale. L’équipe réunit des professionnels de la santé mentale (psychiatres, internes, infirmiers, psychologues…), des usagers (GEM « Toutes voiles dehors », UNAFAM 31), des représentants de structures médico-sociales et de la Direction hygiène et santé de la ville de Toulouse ; tous interviennent bénévolement.',
      theme: 'SENSIBILISATION_POPULATION',
      objective: 'aborder la question des représentations et des besoins en santé mentale',
      partners: ['gem-toutes-voiles-dehors', 'unafam-31', 'ville-de-toulouse'],
    },
  ],
};
