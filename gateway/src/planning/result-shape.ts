import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { definitionsOf } from './operation-definitions.ts';

/**
 * The keys that a subgraph's answer may have at one level, whatever the runtime type: what merging walks, so that nothing unasked for
 * ever enters the response, and a custom scalar that happens to be an object is never taken apart.
 */
export interface ResultShape {
  keys: readonly string[];
  /** One for each key: null for a leaf. */
  children: readonly (ResultShape | null)[];
}

/** The shape of what the only operation of `document` returns. */
export function shapeOfDocument(document: DocumentNode): ResultShape {
  const { operation, fragments } = definitionsOf(document);
  return shapeOf([operation.selectionSet], fragments);
}

function shapeOf(
  selectionSets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ResultShape {
  const below = new Map<string, SelectionSetNode[]>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  const children = [...below.values()].map((inner) => (inner.length > 0 ? shapeOf(inner, fragments) : null));
  return { keys: [...below.keys()], children };

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      } else {
        const key = selection.alias?.value ?? selection.name.value;
        const inner = below.get(key) ?? [];
        if (selection.selectionSet) inner.push(selection.selectionSet);
        below.set(key, inner);
      }
    }
  }
}

const NO_KEYS: ResultShape = { keys: [], children: [] };

/** The shape below one key; no keys at all when there is none. */
export function shapeBelow(shape: ResultShape, key: string): ResultShape {
  return shape.children[shape.keys.indexOf(key)] ?? NO_KEYS;
}
