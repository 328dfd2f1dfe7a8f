import { checkedRef, stateOn, territoryInterface, territoryRefInput, timelineOf } from '@maillage/kit';
import type { TerritoryGraph } from '../types/index.ts';

/** `Query.territory`: one territory by level and code. */
export function addTerritoryQuery({ builder, cog, kinds }: TerritoryGraph): void {
  const oldest = timelineOf(cog).vintages[0]?.vintage ?? cog.vintage;
  builder.queryField('territory', (t) =>
    t.field({
      type: territoryInterface(builder, kinds),
      nullable: true,
      description:
        'Le territoire de ce niveau et de ce code, de quelque année qu’il soit : une commune disparue répond avec sa fin et ses successeurs. Rien si le code n’a jamais existé.',
      args: {
        ref: t.arg({ type: territoryRefInput(builder), required: true, description: 'Niveau et code.' }),
        asOf: t.arg({
          type: 'Date',
          description: `Jour auquel on le demande ; aujourd’hui par défaut. Répond le code officiel géographique de l’année, de ${oldest} à ${cog.vintage} ; celui de ${oldest} pour les jours d’avant.`,
        }),
      },
      resolve: (_, { ref, asOf }, { today }) => {
        const checked = checkedRef(ref);
        if (checked.level === 'QPV') return checked;
        const state = stateOn(cog, checked, asOf ?? today);
        return state && { ...checked, asOf: state.day };
      },
    }),
  );
}
