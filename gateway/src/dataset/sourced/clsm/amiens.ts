import type { ClsmDeclaration } from '../declaration.ts';
import { partnerId } from '../ids.ts';
import { communePerimeter, ville } from '../place.ts';

/** Year of the survey: S1 says who pays the psychologist then, and dates interviews of 2021 and 2022. */
const SURVEY_YEAR = 2022;

export const amiens: ClsmDeclaration = {
  slug: 'amiens',
  name: 'CLSM d’Amiens',
  perimeter: communePerimeter('80021', 'Amiens'),
  coordinated: true,
  details: { qpvActions: true },
  partners: {
    'ville-d-amiens': ville({ code: '80021', name: 'Amiens' }, '218000198'),
    'voisins-solidaires': { name: 'Voisins solidaires', category: 'ASSOCIATION' },
  },
  actions: [
    {
      slug: 'amiens-soupape',
      title: 'SOUPAPE, espace passerelle entre le social et le sanitaire',
      description:
        'Démarche d’« aller-vers » pour des personnes en souffrance psychique vivant dans des QPV. Un professionnel du territoire contacte la coordonnatrice du CLSM, qui filtre les demandes et peut orienter vers une psychologue, rémunérée par la dotation politique de la ville et par le service municipal de santé publique d’Amiens ; celle-ci prend contact par téléphone dans les 48 h pour un soutien gratuit et court (jusqu’à trois ou quatre séances en moyenne), puis une orientation vers un dispositif de droit commun ou une association, telle que Voisins solidaires. 70 entretiens réalisés jusqu’à fin octobre 2021, 120 en avril 2022.',
      theme: 'ACCES_SOINS_PRECARITE',
      objective: 'limiter les interlocuteurs et les ruptures de suivi',
      partners: ['ville-d-amiens', 'voisins-solidaires'],
      fundings: [
        // The dotation politique de la ville is a State grant to the commune, not the contrat de ville's programme 147.
        { year: SURVEY_YEAR, source: 'AUTRE', purpose: 'ACTION', amount: null, partnerId: null },
        {
          year: SURVEY_YEAR,
          source: 'COLLECTIVITE',
          purpose: 'ACTION',
          amount: null,
          partnerId: partnerId('ville-d-amiens'),
        },
      ],
    },
  ],
};
