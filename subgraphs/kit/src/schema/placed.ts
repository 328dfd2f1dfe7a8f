import type { Types } from './builder.ts';

/** Something with its place in the list of its record: what a change of this one thing names it by. */
export type Placed<Item> = Item & { position: number };

/** The items of a record's list with their places. */
export const placed = <Item>(items: readonly Item[]): Placed<Item>[] =>
  items.map((item, position) => ({ ...item, position }));

export const positionField = <Item extends { position: number }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Item>,
) => ({
  position: t.int({
    description:
      'Rang dans la fiche, à partir de 0, dans la version que l’on lit : c’est par lui qu’une écriture le désigne.',
    resolve: ({ position }) => position,
  }),
});
