import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { fieldType } from '../planning/field-type.ts';
import { fieldsUnder } from '../planning/fields-under.ts';
import { collectFields } from './projection/collect-fields.ts';
import type { SelectedData } from './projection/complete-object.ts';
import type { ResponsePath } from './targets.ts';

/**
 * The path in the client's response of a path in the data that subgraphs gave. It ends where the rest is about fields that only the plan needed,
 * such as keys. Null when it is about a field that the client selects of other types than the object's: then the response lacks nothing.
 */
export type ToClientPath = (path: readonly (string | number)[], data: unknown) => ResponsePath | null;

export interface ClientPathOptions {
  rootType: GraphQLObjectType;
  selectionSet: SelectionSetNode;
  selected: SelectedData;
  /** Names of fields that the plan itself needs. */
  requiredNames: ReadonlySet<string>;
}

export function createClientPaths(options: ClientPathOptions): ToClientPath {
  const { rootType, selectionSet, selected, requiredNames } = options;
  const { schema, dataKeys } = selected;

  function nodesOf(key: string, nodes: readonly FieldNode[]): FieldNode[] {
    return nodes.filter((node) => dataKeys.any(node, key));
  }

  /** Objects need not say a type that is certain from where they stand. */
  function typeOf(value: unknown, declared: GraphQLNamedType | undefined): GraphQLObjectType | null {
    if (isObjectType(declared)) return declared;
    const typename = isContainer(value) ? value.__typename : undefined;
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
    return isObjectType(type) ? type : null;
  }

  return (path, data) => {
    const clientPath: ResponsePath = [];
    let level: readonly SelectionSetNode[] = [selectionSet];
    let value = data;
    let declared: GraphQLNamedType | undefined = rootType;
    for (const segment of path) {
      if (typeof segment === 'number') {
        clientPath.push(segment);
      } else {
        const type = typeOf(value, declared);
        const ofAnyType = nodesOf(segment, fieldsUnder(level, selected));
        const nodes = type
          ? nodesOf(segment, [...collectFields(level, type, selected).values()].flat())
          : ofAnyType;
        const [first] = nodes;
        if (!first) return ofAnyType.length > 0 && !requiredNames.has(segment) ? null : clientPath;
        clientPath.push(first.alias?.value ?? first.name.value);
        level = nodes.flatMap((node) => node.selectionSet ?? []);
        declared = fieldType(type ?? declared, first.name.value);
      }
      value = isContainer(value) ? value[segment] : undefined;
    }
    return clientPath;
  };
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
