import type { ClsmDeclaration } from '../declaration.ts';

/** S1 does not say which communes of the Weppes it covers, and no other source at hand does: no perimeter. */
export const lesWeppes: ClsmDeclaration = {
  slug: 'les-weppes',
  name: 'CLSM des Weppes',
  sections: ['Partie 4 · Logement/habitat (périmètre non précisé : aucune commune déclarée)'],
  perimeter: null,
  actions: [
    {
      slug: 'les-weppes-logement-inclusif',
      title: 'Information et échange de pratiques sur le logement inclusif',
      description:
        'Actions d’information et d’échange de pratiques professionnelles sur le logement inclusif, le logement participatif intergénérationnel et LogiPsy (dispositif de soutien et d’appropriation des personnes dans leur logement).',
      theme: 'LOGEMENT_HABITAT',
    },
  ],
};
