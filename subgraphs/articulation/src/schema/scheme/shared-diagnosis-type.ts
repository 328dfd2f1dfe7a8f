import { enumOf, schemeInterface, sharedType, vocabulary } from '@maillage/kit';
import type { SharedDiagnosis } from '../../read-model/question/shared-diagnoses.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from './link-type.ts';

const DIAGNOSIS_BASES = vocabulary({
  name: 'DiagnosisBasis',
  description: 'Ce qui dit qu’un diagnostic est partagé, du plus sûr au moins sûr.',
  labels: {
    SAME_ADDRESS: 'Les deux fiches citent un diagnostic à la même adresse',
    SAME_TITLE:
      'Les deux fiches citent un diagnostic de même titre et de même date, et leurs périmètres se recouvrent de façon certaine',
    DECLARED: 'Une articulation de cette nature est déclarée, sans document',
  },
});

/** `SharedDiagnosis`: a diagnosis that two schemes have in common. */
export const sharedDiagnosisType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SharedDiagnosis', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<SharedDiagnosis>('SharedDiagnosis').implement({
      description: 'Un diagnostic local que deux dispositifs ont en commun.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'L’autre dispositif.',
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        basis: t.expose('basis', {
          type: enumOf(builder, DIAGNOSIS_BASES),
          description: 'Ce qui le dit.',
        }),
        title: t.string({
          nullable: true,
          description: 'Titre du document, dans la fiche de ce dispositif ; vide s’il est seulement déclaré.',
          resolve: ({ document }) => document?.title,
        }),
        date: t.field({
          type: 'Date',
          nullable: true,
          description: 'Date du document, si elle est connue.',
          resolve: ({ document }) => document?.date,
        }),
        url: t.string({
          nullable: true,
          description: 'Adresse du document, si elle est connue.',
          resolve: ({ document }) => document?.url,
        }),
        link: t.expose('link', {
          type: linkType(graph),
          nullable: true,
          description: 'La déclaration ; vide quand des documents le disent.',
        }),
      }),
    });
  });
