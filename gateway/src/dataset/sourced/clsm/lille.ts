import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const lille: ClsmDeclaration = {
  slug: 'lille',
  name: 'CLSM de Lille',
  perimeter: communePerimeter('59350', 'Lille'),
  actions: [
    {
      slug: 'lille-sism-2022',
      title: 'SISM 2022 : ateliers et tables rondes sur l’environnement et la santé mentale',
      description:
        'Journées (ateliers et tables rondes) autour du lien à l’animal, du lien à la nature, de l’impact du cadre de vie sur la santé mentale, et plus particulièrement du bruit et de la crise climatique (éco-anxiété).',
      theme: 'SISM',
    },
  ],
};
