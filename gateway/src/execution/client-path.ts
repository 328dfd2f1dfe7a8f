import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { ClientOperation } from '../planning/document.ts';
import type { ResponsePath } from './targets.ts';

/**
 * The path in the client's response of a path in the data that subgraphs gave. It ends where the client selects nothing more: the rest
 * is about fields that only the plan needed, such as keys.
 */
export function toClientPath(
  path: readonly (string | number)[],
  operation: ClientOperation,
  dataKeys: ReadonlyMap<FieldNode, string>,
): ResponsePath {
  const clientPath: ResponsePath = [];
  let level: readonly SelectionSetNode[] = [operation.definition.selectionSet];
  for (const segment of path) {
    if (typeof segment === 'number') {
      clientPath.push(segment);
      continue;
    }
    const nodes = fieldsUnder(level, operation).filter(
      (node) => (dataKeys.get(node) ?? node.name.value) === segment,
    );
    const [first] = nodes;
    if (!first) break;
    clientPath.push(first.alias?.value ?? first.name.value);
    level = nodes.flatMap((node) => node.selectionSet ?? []);
  }
  return clientPath;
}

function fieldsUnder(
  selectionSets: readonly SelectionSetNode[],
  { fragments }: ClientOperation,
): FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
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
