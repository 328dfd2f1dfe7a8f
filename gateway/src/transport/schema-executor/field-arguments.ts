import { type FieldNode, type GraphQLField, getArgumentValues, Kind } from 'graphql';

/** The arguments of one field, from the operation's coerced variables; in an object of the resolver's own. */
export type ArgumentsOf = (variables: Record<string, unknown>) => Record<string, unknown>;

/** A null, a variable without value and whatever else has rules of its own is left to graphql-js. */
export function compileArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentsOf {
  if (field.args.length === 0) return () => ({});
  const names = field.args.map(({ name }) => name);
  const variables = names.map((name) => variableOf(node, name));
  if (variables.includes(null)) return (values) => getArgumentValues(field, node, values);
  return (values) => {
    const args: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) {
      const value = values[variables[index] as string];
      if (value === undefined || value === null) return getArgumentValues(field, node, values);
      args[names[index] as string] = value;
    }
    return args;
  };
}

/** Null unless the argument's whole value is a variable. */
function variableOf(node: FieldNode, argument: string): string | null {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}
