import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql';

/** The arguments of one field, from the operation's coerced variables; in an object of the resolver's own, should there be any. */
export type ArgumentsOf = (variables: Record<string, unknown>) => Record<string, unknown>;

/** Where an argument has its value from, as far as it is known before there are variables. */
interface ArgumentSource {
  name: string;
  /** Null for a value that is known already. */
  variable: string | null;
  value: unknown;
  /** Whether the argument is simply not there when its variable is not. */
  isOptional: boolean;
}

const NO_ARGUMENTS = Object.freeze({});

/** Whatever has rules of its own (a null, a default beside a variable, a list, an input object) is left to graphql-js. */
export function compileArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentsOf {
  if (field.args.length === 0) return () => NO_ARGUMENTS;
  const all = field.args.map((argument) => sourceOf(argument, node));
  if (!all.every((source) => source !== 'other')) return (values) => getArgumentValues(field, node, values);
  const sources = all.filter((source) => source !== 'absent');
  return (values) => {
    const args: Record<string, unknown> = {};
    for (const { name, variable, value: known, isOptional } of sources) {
      const value = variable === null ? known : values[variable];
      if (value !== undefined && value !== null) args[name] = value;
      else if (!isOptional || Object.hasOwn(values, variable as string))
        return getArgumentValues(field, node, values);
    }
    return args;
  };
}

function sourceOf(argument: GraphQLArgument, node: FieldNode): ArgumentSource | 'absent' | 'other' {
  const { name, type, defaultValue } = argument;
  const isOptional = defaultValue === undefined && !isNonNullType(type);
  const given = node.arguments?.find((each) => each.name.value === name)?.value;
  if (!given) return isOptional ? 'absent' : 'other';
  if (given.kind === Kind.VARIABLE) return { name, variable: given.name.value, value: undefined, isOptional };
  const value = isLeaf(given) ? valueFromAST(given, type) : undefined;
  return isShareable(value) ? { name, variable: null, value, isOptional } : 'other';
}

const isLeaf = ({ kind }: ValueNode): boolean =>
  kind === Kind.INT ||
  kind === Kind.FLOAT ||
  kind === Kind.STRING ||
  kind === Kind.BOOLEAN ||
  kind === Kind.ENUM;

/** Whether one value can be given to every call: no resolver can change it. */
const isShareable = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
