import type { GraphQLCompositeType, GraphQLInterfaceType, SelectionSetNode } from 'graphql';
import { collectFields, type Selections } from './collect-fields.ts';

/** Whether more is selected of some type that an object can be: then nothing can be shown of one whose type is unknown. */
export function dependsOnType(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLInterfaceType,
  selections: Selections,
): boolean {
  const selectedOf = (each: GraphQLCompositeType) =>
    [...collectFields(selectionSets, each, selections).values()].flat().length;
  const ofAnyType = selectedOf(type);
  return selections.schema.getPossibleTypes(type).some((possible) => selectedOf(possible) > ofAnyType);
}
