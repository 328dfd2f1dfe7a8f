import { badUserInput, schemeInterface, schemeKindEnum, sharedType } from '@maillage/kit';
import type { SchemeCoverage } from '../../gaps/index.ts';
import type { ArticulationGraph } from '../graph.ts';

/** `coverage` of every scheme: how many of its people live where others are active. */
export function addSchemeCoverageField(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'coverage', (t) =>
    t.field({
      type: schemeCoverageType(graph),
      nullable: true,
      args: {
        kinds: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          required: true,
          description: 'Est couvert ce que couvre un dispositif actif de l’un de ces types.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'Ce jour-là, à venir s’il le faut ; aujourd’hui par défaut.',
        }),
      },
      description:
        'La part de ses habitants que couvrent des dispositifs actifs, chacun compté une fois ; vide sans périmètre ce jour-là.',
      resolve: ({ id }, { kinds: asked, asOf }, { today }) => {
        if (asked.length === 0) throw badUserInput('« kinds » attend au moins un type de dispositif.');
        return model.schemeCoverage(id, { kinds: asked, asOf: asOf ?? today });
      },
    }),
  );
}

const schemeCoverageType = ({ builder }: ArticulationGraph) =>
  sharedType(builder, 'SchemeCoverage', () =>
    builder.objectRef<SchemeCoverage>('SchemeCoverage').implement({
      description: 'Les habitants d’un dispositif que d’autres couvrent, avec numérateur et dénominateur.',
      fields: (t) => ({
        covered: t.exposeInt('covered', {
          description: 'Numérateur : habitants des communes et quartiers couverts de façon certaine.',
        }),
        uncertain: t.exposeInt('uncertain', {
          description: 'Habitants de ceux qui sont couverts en partie, ou dont rien ne dit s’ils le sont.',
        }),
        population: t.exposeInt('population', {
          description: 'Dénominateur : habitants de tous ceux dont la population est connue.',
        }),
        share: t.exposeFloat('share', {
          nullable: true,
          description: 'Part couverte, de 0 à 1 ; vide sans habitant connu.',
        }),
        unknownUnits: t.exposeInt('unknownUnits', {
          description:
            'Ceux dont la population n’est pas connue : ils ne comptent dans aucun nombre d’habitants.',
        }),
      }),
    }),
  );
