import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Selections } from './collect-fields.ts';

/** Where nested fragments have led. */
interface Reached {
  /** Whether to some of the type's objects only. */
  narrowed: boolean;
  /** What the object can be there. */
  types: readonly GraphQLObjectType[];
}

/** Whether what is selected of an object differs by its type: then nothing can be shown of one whose type is unknown. */
export function dependsOnType(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLInterfaceType,
  { schema, fragments, isIncluded }: Selections,
): boolean {
  const all: Reached = { narrowed: false, types: schema.getPossibleTypes(type) };
  return selectionSets.some((selectionSet) => selects(selectionSet, all));

  /** Whether any field is selected inside a narrower fragment, of a type that it can be. */
  function selects({ selections }: SelectionSetNode, reached: Reached): boolean {
    return selections.some((selection) => {
      if (!isIncluded(selection)) return false;
      if (selection.kind === Kind.FIELD) return reached.narrowed;
      const fragment = fragmentOf(selection);
      if (!fragment) return false;
      const inside = within(reached, fragment.on);
      return inside.types.length > 0 && selects(fragment.selectionSet, inside);
    });
  }

  function within({ narrowed, types }: Reached, condition: string | undefined): Reached {
    if (!isNarrower(condition)) return { narrowed, types };
    const target = schema.getType(condition as string);
    return {
      narrowed: true,
      types: types.filter(
        (each) => each === target || (isAbstractType(target) && schema.isSubType(target, each)),
      ),
    };
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
