import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

const DIAGNOSIS_SECTION = 'Partie 4 · Le diagnostic local des besoins · verbatims';

export const fontaine: ClsmDeclaration = {
  slug: 'fontaine',
  name: 'CLSM de Fontaine',
  sections: [DIAGNOSIS_SECTION],
  perimeter: communePerimeter('38169', 'Fontaine', 'du verbatim (département de l’Isère)'),
  details: {
    diagnosisStatus: 'FAIT',
    diagnosisSources: [
      'Données du recensement 2011 de l’INSEE',
      'Portrait social 2013 du département de l’Isère',
      'Observatoire régional de santé',
      'Enquêtes qualitatives sur le terrain',
    ],
  },
  documents: [
    {
      type: 'DIAGNOSTIC',
      title: 'Diagnostic local des besoins de la commune de Fontaine',
      date: null,
      url: null,
    },
  ],
};
