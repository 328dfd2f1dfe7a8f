import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, seatedIn } from '../place.ts';

export const antibes: ClsmDeclaration = {
  slug: 'antibes',
  name: 'CLSM d’Antibes',
  perimeter: communePerimeter('06004', 'Antibes'),
  partners: {
    'universite-cote-d-azur': {
      name: 'Université Côte d’Azur',
      category: 'EDUCATION',
      ...seatedIn({ code: '06088', name: 'Nice' }),
    },
    'mediatheque-clsm-antibes': {
      name: 'Médiathèque conventionnée avec le CLSM d’Antibes',
      category: 'CULTURE',
    },
  },
  actions: [
    {
      slug: 'antibes-colloque-sante-mentale-et-art',
      title: 'Colloque « Santé mentale et art »',
      description:
        'Colloque rassemblant des professionnels de la santé et de la culture, suivi du vernissage d’une exposition d’œuvres d’usagers qui font de l’art-thérapie. Il a créé des ponts entre art et santé : des professionnels se sont inscrits au DU « Interaction, art et psychothérapie » de l’Université Côte d’Azur.',
      theme: 'LOISIRS_CULTURE',
      objective: 'créer des ponts entre art et santé',
      partners: ['universite-cote-d-azur'],
    },
    {
      slug: 'antibes-convention-mediatheque',
      title: 'Convention avec la médiathèque pour une exposition annuelle d’usagers pendant les SISM',
      description:
        'Convention signée entre le CLSM et la médiathèque pour qu’une exposition réalisée par des usagers ait lieu tous les ans, à l’occasion des SISM.',
      theme: 'LOISIRS_CULTURE',
      objective: 'favoriser la participation',
      partners: ['mediatheque-clsm-antibes'],
    },
  ],
};
