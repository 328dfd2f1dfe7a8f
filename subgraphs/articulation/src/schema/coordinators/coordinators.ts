import {
  badUserInput,
  checkTerritoryRef,
  connectionType,
  pageArguments,
  pageOfArray,
  readPage,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { coordinatorType } from './coordinator-type.ts';

/** `coordinators`: coordination posts by who holds them. */
export function addCoordinatorsQuery(graph: ArticulationGraph): void {
  const { builder, model, coordinatorId } = graph;
  builder.queryField('coordinators', (t) =>
    t.field({
      type: connectionType(builder, 'Coordinator', coordinatorType(graph)),
      args: {
        minSchemes: t.arg.int({
          description: 'Seulement qui coordonne au moins ce nombre de dispositifs ; 1 par défaut.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement qui coordonne un dispositif dont le périmètre touche de façon certaine ce territoire ; ses autres postes comptent aussi, où qu’ils soient.',
        }),
        asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
        ...pageArguments(t.arg),
      },
      description:
        'Les postes de coordination des dispositifs en cours, par personne, sans dire qui elle est : d’abord qui en coordonne le plus. Un poste dont le titulaire n’est pas connu n’y est pas.',
      resolve: (_, { minSchemes, territory, asOf, ...page }, { today }) => {
        if (minSchemes != null && minSchemes < 1) {
          throw badUserInput(`« minSchemes » attend un entier à partir de 1 ; reçu : ${minSchemes}.`);
        }
        if (territory) checkTerritoryRef(territory);
        const question = {
          minSchemes,
          territory: territory && territoryKey(territory),
          asOf: asOf ?? today,
        };
        const found = model.coordinators(question, coordinatorId);
        return pageOfArray(found, readPage(page, 1), ({ id }) => id);
      },
    }),
  );
}
