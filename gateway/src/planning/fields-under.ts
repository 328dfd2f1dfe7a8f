import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { Inclusion } from './conditions.ts';
import type { ClientOperation } from './document.ts';

/** All fields that a client selects at one level, whatever type they depend on; those that are skipped only without `isIncluded`. */
export function fieldsUnder(
  selectionSets: readonly SelectionSetNode[],
  { fragments, isIncluded }: Pick<ClientOperation, 'fragments'> & { isIncluded?: Inclusion },
): FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (isIncluded && !isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }
}
