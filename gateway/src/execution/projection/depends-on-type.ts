import {
  type GraphQLInterfaceType,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Selections } from './collect-fields.ts';

/** Whether what is selected of an object differs by its type: then nothing can be shown of one whose type is unknown. */
export function dependsOnType(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLInterfaceType,
  { schema, fragments, isIncluded }: Selections,
): boolean {
  return selectionSets.some((selectionSet) => selects(selectionSet, false));

  /** Whether any field is selected inside a narrower fragment, or `narrowed` already. */
  function selects({ selections }: SelectionSetNode, narrowed: boolean): boolean {
    return selections.some((selection) => {
      if (!isIncluded(selection)) return false;
      if (selection.kind === Kind.FIELD) return narrowed;
      const fragment = fragmentOf(selection);
      return fragment !== undefined && selects(fragment.selectionSet, narrowed || isNarrower(fragment.on));
    });
  }

  function fragmentOf(selection: Exclude<SelectionNode, { kind: Kind.FIELD }>) {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment && { selectionSet: fragment.selectionSet, on: fragment.typeCondition?.name.value };
  }

  function isNarrower(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return false;
    const target = schema.getType(condition);
    return !(isAbstractType(target) && schema.isSubType(target, type));
  }
}
