import { checkedRef, territoryInterface, territoryRefInput } from '@maillage/kit';
import type { TerritoryGraph } from '../types/index.ts';

/** `Query.territory`: one territory by level and code. */
export function addTerritoryQuery({ builder, cog, kinds }: TerritoryGraph): void {
  builder.queryField('territory', (t) =>
    t.field({
      type: territoryInterface(builder, kinds),
      nullable: true,
      description: 'Le territoire de ce niveau et de ce code ; rien si le code n’existe pas.',
      args: {
        ref: t.arg({ type: territoryRefInput(builder), required: true, description: 'Niveau et code.' }),
        asOf: t.arg({
          type: 'Date',
          description: `Jour auquel on le demande. Le code officiel géographique de ${cog.vintage} répond, quel que soit le jour.`,
        }),
      },
      resolve: (_, { ref }) => {
        const checked = checkedRef(ref);
        return checked.level === 'QPV' ? checked : cog.find(checked);
      },
    }),
  );
}
