import { connectionType, pageOfArray, readPage, schemeInterface } from '@maillage/kit';
import { actionStub } from '../action-stub.ts';
import { checkShare, pagedQuestionArguments, questionArguments } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from './link-type.ts';
import { overlapType } from './overlap-type.ts';
import { sharedPartnerType } from './shared-partner-type.ts';
import { summaryType } from './summary-type.ts';

/** What this subgraph alone tells of every scheme: how it articulates with others. The kinds' types have it from the interface. */
export function addArticulationFields(graph: ArticulationGraph): void {
  addTerritoryFields(graph);
  addSharedPartners(graph);
  addJointActions(graph);
  addDeclarations(graph);
}

function addTerritoryFields(graph: ArticulationGraph): void {
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
        ...pagedQuestionArguments(graph, t.arg),
      },
      description:
        'Les dispositifs en cours ce jour-là dont le territoire recouvre le sien : d’abord ceux qui ont le plus d’habitants en commun avec lui.',
      resolve: ({ id }, { kinds: asked, minShare, asOf, ...page }, { today }) => {
        checkShare(minShare);
        const day = asOf ?? today;
        const found = model.overlaps(id, { kinds: asked, minShare, asOf: day });
        const seen = found.map((overlap) => ({ ...overlap, seenFrom: id, asOf: day }));
        return pageOfArray(seen, readPage(page, 1), ({ schemeId }) => schemeId);
      },
    }),
  }));
}

function addSharedPartners(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'sharedPartners', (t) =>
    t.field({
      type: connectionType(builder, 'SharedPartner', sharedPartnerType(graph)),
      args: {
        with: t.arg.id({ description: 'Avec ce dispositif seulement.' }),
        ...pagedQuestionArguments(graph, t.arg),
      },
      description:
        'Les organisations qui siègent ce jour-là ici et dans d’autres dispositifs en cours : d’abord celles qui siègent dans le plus d’entre eux.',
      resolve: ({ id }, { kinds: asked, with: withScheme, asOf, ...page }, { today }) => {
        const found = model.sharedPartners(id, { kinds: asked, withScheme, asOf: asOf ?? today });
        return pageOfArray(found, readPage(page, 1), ({ partnerId }) => partnerId);
      },
    }),
  );
}

function addJointActions(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'jointActions', (t) =>
    t.field({
      type: connectionType(builder, 'Action', actionStub(graph)),
      args: {
        with: t.arg.id({ description: 'Avec ce dispositif seulement.' }),
        ...pagedQuestionArguments(graph, t.arg),
        asOf: t.arg({
          type: 'Date',
          description: 'En cours ce jour-là, ou sans dates ; les actions de tout temps par défaut.',
        }),
      },
      description:
        'Les actions qu’il porte avec d’autres dispositifs : d’abord celles que portent le plus d’autres.',
      resolve: ({ id }, { kinds: asked, with: withScheme, asOf, ...page }) => {
        const found = model.jointActions(id, { kinds: asked, withScheme, asOf });
        return pageOfArray(
          found.map(({ actionId }) => ({ id: actionId })),
          readPage(page, 1),
          (action) => action.id,
        );
      },
    }),
  );
}

function addDeclarations(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceFields(schemeInterface(builder, kinds), (t) => ({
    links: t.field({
      type: [linkType(graph)],
      args: questionArguments(graph, t.arg),
      description: 'Les articulations déclarées ce jour-là, par lui ou envers lui.',
      resolve: ({ id }, { kinds: asked, asOf }, { today }) =>
        model.links(id, { kinds: asked, asOf: asOf ?? today }),
    }),
    articulation: t.field({
      type: [summaryType(graph)],
      args: {
        ...questionArguments(graph, t.arg),
        asOf: t.arg({
          type: 'Date',
          description: 'Ce jour-là ; aujourd’hui par défaut, et alors les actions de tout temps.',
        }),
      },
      description:
        'Faits et déclarations côte à côte, type par type : par défaut pour chaque autre type que le sien.',
      resolve: ({ id }, { kinds: asked, asOf }, { today }) =>
        model.articulation(id, { kinds: asked, asOf: asOf ?? today, actionsOn: asOf }),
    }),
  }));
}
