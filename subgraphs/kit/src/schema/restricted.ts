import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { requireScope } from '../identity/require-scope.ts';
import type { SubgraphContext } from './context.ts';

const DIRECTIVE = 'requiresScopes';

/**
 * Options of a field that only callers with the scope may use: `t.string({ ...restrictedTo('read:restricted'), … })`. The gateway refuses
 * others before anything runs; the subgraph refuses them once more, whoever it is reached by.
 */
export const restrictedTo = (scope: string) => ({
  directives: [{ name: DIRECTIVE, args: { scopes: [[scope]] } }],
});

/** Makes every field that `restrictedTo` marks check its caller before it resolves. */
export function enforceScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const scope = scopeOf(field.extensions.directives);
      if (scope === undefined) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = restricted(resolve, scope);
      if (subscribe) field.subscribe = restricted(subscribe, scope);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;

const restricted =
  (resolve: Resolver, scope: string): Resolver =>
  (...asked) => {
    requireScope(asked[2], scope);
    return resolve(...asked);
  };

/** Directives stand by name, each with its uses. */
function scopeOf(directives: unknown): string | undefined {
  const uses = (directives as Record<string, readonly { scopes: string[][] }[]> | undefined)?.[DIRECTIVE];
  return uses?.[0]?.scopes[0]?.[0];
}
