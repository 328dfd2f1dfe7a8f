import { schemeKindEnum, sharedType } from '@maillage/kit';
import type { ArticulationSummary } from '../../read-model/question/articulation.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from './link-type.ts';

/** `ArticulationSummary`: facts beside declarations for one other kind. */
export const summaryType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'ArticulationSummary', () =>
    graph.builder.objectRef<ArticulationSummary>('ArticulationSummary').implement({
      description:
        'L’articulation d’un dispositif avec ceux d’un type : les faits et les déclarations côte à côte, sans note qui les mêle.',
      fields: (t) => ({
        kind: t.expose('kind', {
          type: schemeKindEnum(graph.builder, graph.kinds),
          description: 'Type des autres dispositifs.',
        }),
        present: t.exposeBoolean('present', {
          description: 'Il y en a un, de façon certaine, sur le territoire.',
        }),
        overlaps: t.exposeInt('overlaps', {
          description: 'Nombre de dispositifs qui le recouvrent, recouvrements indécis compris.',
        }),
        unresolved: t.exposeInt('unresolved', { description: 'Nombre de recouvrements indécis parmi eux.' }),
        sharedPartners: t.exposeInt('sharedPartners', {
          description: 'Nombre d’organisations qui siègent ici et chez eux.',
        }),
        jointActions: t.exposeInt('jointActions', { description: 'Nombre d’actions portées avec eux.' }),
        sharedCoordinators: t.exposeInt('sharedCoordinators', {
          description: 'Nombre de personnes qui coordonnent à la fois ce dispositif et l’un d’eux.',
        }),
        coordinatorSeats: t.exposeInt('coordinatorSeats', {
          description:
            'Nombre de sièges que leur coordination tient dans ses instances, et la sienne dans les leurs.',
        }),
        sharedDiagnoses: t.exposeInt('sharedDiagnoses', {
          description:
            'Nombre de diagnostics qui figurent dans sa fiche et dans celle de l’un d’eux ; ceux qui sont seulement déclarés sont dans `declared`.',
        }),
        declared: t.expose('declared', {
          type: [linkType(graph)],
          description: 'Les articulations déclarées, par l’un ou l’autre.',
        }),
      }),
    }),
  );
