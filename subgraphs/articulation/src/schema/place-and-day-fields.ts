import { type IsoDate, type TerritoryRef, type Types, territoryInterface } from '@maillage/kit';
import type { ArticulationGraph } from './graph.ts';

/** What an answer is about. */
export interface PlaceAndDay {
  asOf: IsoDate;
  /** Null for the whole country, and for one that is not known. */
  territory: TerritoryRef | null;
}

/** `asOf` and `territory`: the answer shows what it was asked for. */
export const placeAndDayFields = <Answer extends PlaceAndDay>(
  { builder, kinds }: ArticulationGraph,
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Answer>,
) => ({
  asOf: t.field({ type: 'Date', description: 'Le jour.', resolve: ({ asOf }) => asOf }),
  territory: t.field({
    type: territoryInterface(builder, kinds),
    nullable: true,
    description: 'Le territoire ; vide pour tout le pays, ou quand il n’est pas connu.',
    resolve: ({ territory }) => territory,
  }),
});
