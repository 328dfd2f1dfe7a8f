import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { requireOneOf } from '../identity/require-scope.ts';
import type { SubgraphContext } from './context.ts';

const DIRECTIVE = 'requiresScopes';

/**
 * Options of a field that only callers with one of the scopes may use: `t.string({ ...restrictedTo('read:restricted'), … })`. The gateway refuses
 * others before anything runs; the subgraph refuses them once more, whoever it is reached by.
 */
export const restrictedTo = (...anyOf: readonly string[]) => ({
  directives: [{ name: DIRECTIVE, args: { scopes: anyOf.map((scope) => [scope]) } }],
});

/** Makes every field that `restrictedTo` marks check its caller before it resolves. */
export function enforceScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const scopes = scopesOf(field.extensions.directives);
      if (scopes.length === 0) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = restricted(resolve, scopes);
      if (subscribe) field.subscribe = restricted(subscribe, scopes);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;

const restricted =
  (resolve: Resolver, scopes: readonly string[]): Resolver =>
  (...asked) => {
    requireOneOf(asked[2], scopes);
    return resolve(...asked);
  };

/** Directives stand by name, each with its uses. */
function scopesOf(directives: unknown): string[] {
  const uses = (directives as Record<string, readonly { scopes: string[][] }[]> | undefined)?.[DIRECTIVE];
  return uses?.[0]?.scopes.flat() ?? [];
}
