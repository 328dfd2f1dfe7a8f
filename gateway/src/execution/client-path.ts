import type { FieldNode, SelectionSetNode } from 'graphql';
import type { ClientOperation } from '../planning/document.ts';
import { fieldsUnder } from '../planning/fields-under.ts';
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
