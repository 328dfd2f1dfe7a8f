import {
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  valueFromASTUntyped,
} from 'graphql';

/** How custom scalars are read, by name. */
export type Scalars = Readonly<Record<string, GraphQLScalarType>>;

/**
 * Makes a schema refuse, as arguments and variables, what its custom scalars refuse. Values themselves stay as clients wrote them: they
 * are on their way to a subgraph, which reads them again. Changes the schema in place.
 */
export function checkScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const known = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined;
    if (!known || !isScalarType(type) || isSpecifiedScalarType(type)) continue;
    type.parseValue = (value) => {
      known.parseValue(value);
      return value;
    };
    type.parseLiteral = (node, variables) => {
      known.parseLiteral(node, variables);
      return valueFromASTUntyped(node, variables);
    };
  }
}
