import { territoryInterface } from '@maillage/kit';
import type { TerritoryGraph } from './graph.ts';

/** The rest of `Territory`: what every level answers, whichever subgraph answers it. */
export function addTerritoryFields({ builder, kinds }: TerritoryGraph): void {
  const territory = territoryInterface(builder, kinds);
  builder.interfaceFields(territory, (t) => ({
    name: t.string({ description: 'Nom officiel.' }),
    population: t.int({
      nullable: true,
      description: 'Population municipale ; vide quand elle n’est pas connue.',
    }),
    region: t.field({
      type: territory,
      nullable: true,
      description: 'La région où il se trouve ; vide pour une région, et quand il s’étend sur plusieurs.',
    }),
    departement: t.field({
      type: territory,
      nullable: true,
      description:
        'Le département où il se trouve ; vide pour une région ou un département, et quand il s’étend sur plusieurs.',
    }),
  }));
}
