import {
  checkTerritoryRef,
  type TerritoryRef,
  type Types,
  territoryInterface,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { CoverageShare, CoverageSummary } from '../../gaps/index.ts';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { checkMissing, missingArgument } from './missing-kinds.ts';

/** `coverageSummary`: people of blank zones, by département. */
export function addCoverageSummaryQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('coverageSummary', (t) =>
    t.field({
      type: summaryType(graph),
      args: {
        ...missingArgument(graph, t.arg),
        territory: t.arg({
          type: territoryRefInput(builder),
          description: 'Seulement les communes de ce territoire ; toutes par défaut.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'Ce jour-là, à venir s’il le faut ; aujourd’hui par défaut.',
        }),
      },
      description:
        'Les habitants des communes qu’aucun dispositif actif d’aucun des types cherchés ne couvre, par département.',
      resolve: (_, { missing, territory, asOf }, { today }) => {
        checkMissing(missing);
        if (territory) checkTerritoryRef(territory);
        const question = { missing, territory: territory && territoryKey(territory), asOf: asOf ?? today };
        return inSlices(model, () => model.coverageSummary(question));
      },
    }),
  );
}

function summaryType(graph: ArticulationGraph) {
  const { builder, kinds } = graph;
  const total = builder.objectRef<CoverageShare>('CoverageShare').implement({
    description: 'Les habitants non couverts, avec leur numérateur, leur dénominateur et ce qui manque.',
    fields: (t) => shareFields(t),
  });
  const departement = builder
    .objectRef<CoverageSummary['departements'][number]>('DepartementCoverage')
    .implement({
      description: 'La couverture d’un département.',
      fields: (t) => ({
        departement: t.field({
          type: territoryInterface(builder, kinds),
          description: 'Le département, ou la collectivité d’outre-mer.',
          resolve: ({ code }): TerritoryRef => ({ level: 'DEPARTEMENT', code }),
        }),
        ...shareFields(t as never),
      }),
    });
  return builder.objectRef<CoverageSummary>('CoverageSummary').implement({
    description: 'La couverture d’un territoire par des dispositifs, en habitants.',
    fields: (t) => ({
      total: t.expose('total', { type: total, description: 'Tout le territoire demandé.' }),
      departements: t.expose('departements', {
        type: [departement],
        description: 'Par département, dans l’ordre des codes.',
      }),
    }),
  });
}

const shareFields = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, CoverageShare>) => ({
  uncovered: t.exposeInt('uncovered', {
    description: 'Numérateur : habitants des communes que rien ne couvre, pas même en partie.',
  }),
  uncertain: t.exposeInt('uncertain', {
    description: 'Habitants des communes couvertes en partie, ou dont rien ne dit si elles le sont.',
  }),
  population: t.exposeInt('population', {
    description: 'Dénominateur : habitants de toutes les communes dont la population est connue.',
  }),
  share: t.exposeFloat('share', {
    nullable: true,
    description: 'Part non couverte, de 0 à 1 ; vide sans habitant connu.',
  }),
  communes: t.exposeInt('communes', {
    description: 'Communes, et arrondissements au lieu de Paris, Lyon et Marseille.',
  }),
  uncoveredCommunes: t.exposeInt('uncoveredCommunes', { description: 'Celles que rien ne couvre.' }),
  uncertainCommunes: t.exposeInt('uncertainCommunes', {
    description: 'Celles qui sont couvertes en partie, ou dont rien ne dit si elles le sont.',
  }),
  unknownCommunes: t.exposeInt('unknownCommunes', {
    description:
      'Celles dont la population n’est pas connue : elles ne comptent dans aucun nombre d’habitants.',
  }),
});
