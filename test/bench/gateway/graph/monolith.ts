import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { partners } from './partners.ts';
import { publicSdl } from './public-sdl.ts';
import { grantOf, isFunded, type SchemeRecord } from './records.ts';
import { schemes } from './schemes.ts';

type FieldResolvers = Record<string, GraphQLFieldResolver<never, unknown>>;

const resolvers: Record<string, FieldResolvers> = {
  Query: { ...schemes.resolvers.Query, ...partners.resolvers.Query } as FieldResolvers,
  Scheme: {
    isFunded: ({ id }: SchemeRecord) => isFunded(id),
    grant: (scheme: SchemeRecord) => grantOf(scheme),
  },
};

/** The same graph as one schema over the same data: no entity is ever looked up again. */
export function monolithSchema(): GraphQLSchema {
  const schema = buildSchema(publicSdl);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`There is no field ${typeName}.${name}.`);
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
