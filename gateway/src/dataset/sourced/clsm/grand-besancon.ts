import type { ClsmDeclaration } from '../declaration.ts';
import { cog } from '../source.ts';

export const grandBesancon: ClsmDeclaration = {
  slug: 'grand-besancon-metropole',
  name: 'CLSM de Grand Besançon Métropole',
  perimeter: {
    scale: 'INTERCOMMUNAL',
    declared: [{ level: 'EPCI', code: '242500361' }],
    sources: [cog('Périmètre déduit du nom du CLSM : CU Grand Besançon Métropole (242500361)')],
  },
  actions: [
    {
      slug: 'grand-besancon-protocole-incurie',
      title: 'Protocole d’accord sur la prise en charge partenariale des situations d’incurie',
      description:
        'Rédaction d’un protocole d’accord concernant la prise en charge partenariale des situations d’incurie.',
      theme: 'LOGEMENT_HABITAT',
    },
    {
      slug: 'grand-besancon-journee-diogene',
      title: 'Journée de formation sur le syndrome de Diogène',
      description: 'Organisation d’une journée de formation sur le syndrome de Diogène.',
      theme: 'LOGEMENT_HABITAT',
    },
    {
      slug: 'grand-besancon-un-chez-soi-d-abord',
      title: 'Réponse à l’appel à projets « Un chez soi d’abord »',
      description:
        'Animation de la réponse à l’appel à projets pour créer le dispositif « Un chez soi d’abord » sur le territoire.',
      theme: 'LOGEMENT_HABITAT',
      objective: 'créer le dispositif "Un chez soi d’abord" sur le territoire',
    },
  ],
};
