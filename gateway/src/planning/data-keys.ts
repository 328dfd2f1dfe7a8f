import { type FieldNode, print } from 'graphql';

/** The names of all fields of the graph, whatever their type. */
export interface GraphFields {
  /** No generated alias may be one of them. */
  names: ReadonlySet<string>;
  /** Those that take arguments somewhere. */
  withArguments: ReadonlySet<string>;
  /** Those whose type is not the same in all subgraphs: two types of one subgraph may then differ where those of the graph do not. */
  ofVaryingType: ReadonlySet<string>;
}

/**
 * Gives each field that has an alias, takes arguments or varies in type an alias of its own, null to others. What the planner adds by itself (keys, and fields that
 * others require, with arguments of their own) stands under plain names, which no client's choice can then take. The same alias of the
 * same field with the same arguments gets the same key wherever it stands: such selections merge. Only what varies in type has one for each `typename`.
 */
export function createDataKeys(
  fields: GraphFields,
): (field: FieldNode, typename: string | null) => string | null {
  const keys = new Map<string, string>();
  return (field, typename) => {
    const name = field.name.value;
    const alias = field.alias?.value ?? name;
    const varies = fields.ofVaryingType.has(name);
    if (alias === name && !varies && !fields.withArguments.has(name)) return null;
    const args = (field.arguments ?? []).map((argument) => print(argument)).sort();
    const signature = JSON.stringify([alias, name, args, varies && typename]);
    let key = keys.get(signature);
    if (key === undefined) {
      key = `_${keys.size}_${alias}`;
      while (fields.names.has(key)) key = `_${key}`;
      keys.set(signature, key);
    }
    return key;
  };
}
