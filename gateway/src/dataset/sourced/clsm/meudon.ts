import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const meudon: ClsmDeclaration = {
  slug: 'meudon',
  name: 'CLSM de Meudon',
  perimeter: communePerimeter('92048', 'Meudon'),
  actions: [
    {
      slug: 'meudon-sism-2021',
      title: 'SISM 2021 : « Pour ma santé mentale, respectons mes droits »',
      description:
        'Conférences d’information sur les droits et la protection juridique des personnes en situation de handicap psychique, conférence sur l’emploi de ces personnes, exposition des artistes des ESAT du territoire.',
      theme: 'SISM',
    },
  ],
};
