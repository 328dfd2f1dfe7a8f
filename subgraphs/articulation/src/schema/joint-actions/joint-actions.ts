import {
  badUserInput,
  checkTerritoryRef,
  connectionType,
  enumOf,
  FUNDING_SOURCES,
  pageArguments,
  schemeKindEnum,
  THEMES,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import { actionStub } from '../action-stub.ts';
import type { ArticulationGraph } from '../graph.ts';
import { pageOfReferences } from '../page-of-references.ts';

/** `jointActions`: the actions that several schemes carry together. */
export function addJointActionsQuery(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.queryField('jointActions', (t) =>
    t.field({
      type: connectionType(builder, 'Action', actionStub(graph)),
      args: {
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement celles dont le périmètre d’un porteur touche de façon certaine ce territoire ; toutes par défaut.',
        }),
        minSchemes: t.arg.int({
          description: 'Dispositifs non terminés qui la portent, au moins ; deux par défaut.',
        }),
        minFunders: t.arg.int({ description: 'Sources de financement différentes, au moins.' }),
        kinds: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          description: 'L’un au moins de ces porteurs est de l’un de ces types.',
        }),
        themes: t.arg({ type: [enumOf(builder, THEMES)], description: 'Sur l’un de ces thèmes.' }),
        funders: t.arg({
          type: [enumOf(builder, FUNDING_SOURCES)],
          description: 'Financées par l’une de ces sources.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'En cours ce jour-là, ou sans dates ; aujourd’hui par défaut.',
        }),
        ...pageArguments(t.arg),
      },
      description: 'Les actions que deux dispositifs ou plus portent ensemble, par titre.',
      resolve: (_, { territory, asOf, first, after, ...asked }, { today }) => {
        check(asked);
        if (territory) checkTerritoryRef(territory);
        const ids = model.jointActionsIn({
          ...asked,
          territory: territory && territoryKey(territory),
          asOf: asOf ?? today,
        });
        return pageOfReferences(ids, { first, after });
      },
    }),
  );
}

interface Least {
  minSchemes?: number | null;
  minFunders?: number | null;
}

/** @throws BAD_USER_INPUT on a number that would not ask for a joint action */
function check({ minSchemes, minFunders }: Least): void {
  if (minSchemes != null && minSchemes < 2) {
    throw badUserInput(`« minSchemes » attend deux au moins ; reçu : ${minSchemes}.`);
  }
  if (minFunders != null && minFunders < 0) {
    throw badUserInput(`« minFunders » attend un nombre positif ; reçu : ${minFunders}.`);
  }
}
