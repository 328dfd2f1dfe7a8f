import {
  connectionType,
  mapNodes,
  pageOfArray,
  readPage,
  schemeInterface,
  schemeStateEnum,
} from '@maillage/kit';
import { askedTerritory, checkLeast, checkShare, pagedFactArguments } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { overlapType } from './overlap-type.ts';

/** `inhabitants` and `overlaps`. */
export function addOverlapFields(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceFields(schemeInterface(builder, kinds), (t) => ({
    inhabitants: t.int({
      nullable: true,
      args: { asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }) },
      description:
        'Habitants de son périmètre, ce jour-là : ceux que sa source donne, sinon la somme de ses unités ; vide quand ils ne sont pas tous connus.',
      resolve: ({ id }, { asOf }, { today }) => model.population(id, asOf ?? today),
    }),
    overlaps: t.field({
      type: connectionType(builder, 'Overlap', overlapType(graph)),
      args: {
        minShare: t.arg.float({
          description:
            'Part de ce dispositif, de 0 à 1, qui doit au moins être commune ; un recouvrement de part inconnue est alors écarté.',
        }),
        minPopulation: t.arg.int({
          description:
            'Habitants qui doivent au moins vivre dans les deux ; un recouvrement dont ils ne sont pas connus est alors écarté.',
        }),
        states: t.arg({
          type: [schemeStateEnum(builder)],
          description: 'Seulement avec ceux qui sont dans l’un de ces états ; tous ceux en cours par défaut.',
        }),
        ...pagedFactArguments(graph, t.arg),
      },
      description:
        'Les dispositifs en cours ce jour-là dont le territoire recouvre le sien : d’abord ceux qui ont le plus d’habitants en commun avec lui.',
      resolve: ({ id }, { asOf, territory, first, after, ...asked }, { today }) => {
        checkShare(asked.minShare);
        checkLeast('minPopulation', asked.minPopulation, 0);
        const day = asOf ?? today;
        const found = model.overlaps(id, { ...asked, territory: askedTerritory(territory), asOf: day });
        const page = pageOfArray(found, readPage({ first, after }, 1), ({ schemeId }) => schemeId);
        return mapNodes(page, (overlap) => ({ overlap, seenFrom: id, asOf: day }));
      },
    }),
  }));
}
