import {
  badUserInput,
  checkTerritoryRef,
  connectionType,
  pageArguments,
  pageOfArray,
  readPage,
  type SchemeKindDefinition,
  schemeKindEnum,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { CoverageGap, GapQuestion } from '../../gaps/index.ts';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { coverageGapType } from './gap-type.ts';
import { checkMissing, checkWithin, missingArgument } from './missing-kinds.ts';

/** `coverageGaps`: blank zones. */
export function addCoverageGapsQuery(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.queryField('coverageGaps', (t) =>
    t.field({
      type: connectionType(builder, 'CoverageGap', coverageGapType(graph)),
      args: {
        ...missingArgument(graph, t.arg),
        within: t.arg({
          type: schemeKindEnum(builder, kinds),
          description:
            'QPV : les quartiers en vigueur ce jour-là. Par défaut les communes, et les arrondissements de Paris, Lyon et Marseille.',
        }),
        coveredBy: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          description: 'Seulement là où un dispositif actif de l’un de ces types couvre de façon certaine.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description: 'Dans ce territoire ; partout par défaut.',
        }),
        minPopulation: t.arg.int({
          description: 'Habitants au moins ; une population inconnue est alors écartée.',
        }),
        orWithQpv: t.arg.boolean({
          description:
            'Aussi les communes qu’un QPV en vigueur touche de façon certaine, quelle que soit leur population ; sans « minPopulation », celles-là seulement.',
        }),
        includeUncertain: t.arg.boolean({
          description:
            'Aussi là où nul dispositif ne couvre de façon certaine, mais où l’un couvre en partie, ou peut couvrir.',
        }),
        asOf: t.arg({
          type: 'Date',
          description:
            'Ce jour-là, à venir s’il le faut : un dispositif dont le terme est passé ne couvre plus. Aujourd’hui par défaut.',
        }),
        ...pageArguments(t.arg),
      },
      description:
        'Les zones blanches : quartiers ou communes qu’aucun dispositif actif d’aucun des types cherchés ne couvre, les plus peuplées d’abord.',
      resolve: async (_, { territory, asOf, first, after, ...asked }, { today }) => {
        check(kinds, asked);
        if (territory) checkTerritoryRef(territory);
        const page = readPage({ first, after }, 1);
        const question = { ...asked, territory: territory && territoryKey(territory), asOf: asOf ?? today };
        const found = await inSlices(model, () => model.coverageGaps(question));
        return pageOfArray(found, page, keyOf);
      },
    }),
  );
}

const keyOf = ({ key, schemeId }: CoverageGap): string => schemeId ?? key;

type Asked = Pick<GapQuestion, 'missing' | 'within' | 'minPopulation' | 'orWithQpv'>;

/** @throws BAD_USER_INPUT when the arguments ask for something that there cannot be */
function check(kinds: readonly SchemeKindDefinition[], asked: Asked): void {
  const { missing, within, minPopulation, orWithQpv } = asked;
  checkMissing(missing);
  if (within != null) checkWithin(kinds, within);
  if (within != null && orWithQpv != null) {
    throw badUserInput('« orWithQpv » ne s’emploie pas avec « within » : il attend des communes.');
  }
  if (minPopulation != null && minPopulation < 0) {
    throw badUserInput(`« minPopulation » attend un nombre positif ; reçu : ${minPopulation}.`);
  }
}
