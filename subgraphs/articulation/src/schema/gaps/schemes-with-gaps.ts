import {
  checkTerritoryRef,
  connectionType,
  pageArguments,
  pageOfArray,
  readPage,
  schemeInterface,
  schemeKindEnum,
  sharedType,
  type TerritoryRef,
  territoryInterface,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { SchemeGaps } from '../../gaps/index.ts';
import { beginning, boundArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { coverageGapType } from './gap-type.ts';
import { checkMissing, checkWithin, missingArgument } from './missing-kinds.ts';

/** `schemesWithGaps`: blank districts, by the scheme that they lie in. */
export function addSchemesWithGapsQuery(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  const kind = schemeKindEnum(builder, kinds);
  builder.queryField('schemesWithGaps', (t) =>
    t.field({
      type: connectionType(builder, 'SchemeGaps', schemeGapsType(graph)),
      args: {
        kind: t.arg({ type: kind, required: true, description: 'Type des dispositifs regardés : CLSM.' }),
        within: t.arg({
          type: kind,
          required: true,
          description: 'QPV : les quartiers en vigueur ce jour-là qu’ils couvrent.',
        }),
        ...missingArgument(graph, t.arg),
        every: t.arg.boolean({
          description:
            'Seulement ceux dont tous les quartiers sont des zones blanches ; par défaut, ceux qui en ont une.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description: 'Dont le périmètre touche de façon certaine ce territoire ; tous par défaut.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'Ce jour-là, à venir s’il le faut ; aujourd’hui par défaut.',
        }),
        ...pageArguments(t.arg),
      },
      description:
        'Les dispositifs actifs dont des quartiers sont des zones blanches, par département, puis par nom.',
      resolve: async (_, { territory, asOf, first, after, ...asked }, { today }) => {
        checkMissing(asked.missing);
        checkWithin(kinds, asked.within);
        if (territory) checkTerritoryRef(territory);
        const page = readPage({ first, after }, 1);
        const question = { ...asked, territory: territory && territoryKey(territory), asOf: asOf ?? today };
        const found = await inSlices(model, () => model.gapsByScheme(question));
        return pageOfArray(found, page, ({ schemeId }) => schemeId);
      },
    }),
  );
}

const schemeGapsType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SchemeGaps', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<SchemeGaps>('SchemeGaps').implement({
      description: 'Un dispositif actif et ceux de ses quartiers que rien de ce qui est cherché ne couvre.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Le dispositif.',
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        departements: t.field({
          type: [territoryInterface(builder, kinds)],
          description: 'Les départements de ses communes.',
          resolve: ({ departements }) =>
            departements.map((code): TerritoryRef => ({ level: 'DEPARTEMENT', code })),
        }),
        districtCount: t.exposeInt('districts', {
          description: 'Nombre de quartiers en vigueur qu’il touche de façon certaine.',
        }),
        gapCount: t.int({
          description: 'Nombre de ceux qui sont des zones blanches.',
          resolve: ({ gaps }) => gaps.length,
        }),
        gaps: t.field({
          type: [coverageGapType(graph)],
          args: boundArgument(t.arg),
          description: 'Ces zones blanches, les plus peuplées d’abord.',
          resolve: ({ gaps }, { first }) => beginning(gaps, first),
        }),
      }),
    });
  });
