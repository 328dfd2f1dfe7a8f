import {
  type GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export type CoercedVariables =
  | { errors: readonly GraphQLError[]; coerced?: undefined }
  | { errors?: undefined; coerced: Record<string, unknown> };

/** Coerces the values of an operation's variables. */
export type CoerceVariables = (inputs: Readonly<Record<string, unknown>>) => CoercedVariables;

/** Whether a value is its own coerced value; false says nothing yet. */
type IsCoerced = (value: unknown) => boolean;

/** As graphql-js does, and by it for all but values that need no coercing. */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): CoerceVariables {
  const names = definitions.map(({ variable }) => variable.name.value);
  const checks = definitions.map((definition) => coercedCheck(schema, definition));
  return (inputs) => {
    const coerced: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
      if (!checks[index]?.(value)) return getVariableValues(schema, definitions, inputs);
      coerced[name] = value;
    }
    return { coerced };
  };
}

function coercedCheck(schema: GraphQLSchema, { type: node }: VariableDefinitionNode): IsCoerced {
  const type = typeFromAST(schema, node as never);
  return isInputType(type) ? checkOf(type) : () => false;
}

function checkOf(type: GraphQLInputType): IsCoerced {
  if (isNonNullType(type)) return checkOf(type.ofType);
  if (isListType(type)) {
    const isItem = checkOf(type.ofType);
    return (value) => Array.isArray(value) && value.every(isItem);
  }
  if (type === GraphQLString || type === GraphQLID) return (value) => typeof value === 'string';
  if (type === GraphQLInt) return (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  if (isScalarType(type) && type.name === '_Any') return isRepresentation;
  return () => false;
}

/** `_Any` takes every value as it is; in a plan it is only used for representations. */
function isRepresentation(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
