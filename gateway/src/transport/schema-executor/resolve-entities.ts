import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import { isPromise } from './execution.ts';

type Reference = Record<string, unknown>;
type ResolveReference = (reference: Reference, context: unknown, info: GraphQLResolveInfo) => unknown;
type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * The `_entities` field as `@apollo/subgraph` resolves it, by each type's `resolveReference` extension, but without a promise for each entity
 * that is there at once. References to interfaces are left to the schema's own `resolve`.
 */
export function resolveEntities(resolve: Resolver | undefined): Resolver {
  return (...asked) => {
    const [, args, context, info] = asked;
    const references = args.representations as readonly Reference[];
    const types = references.map(({ __typename }) => info.schema.getType(__typename as string));
    if (!types.every(isObjectType)) return resolve?.(...asked);
    return references.map((reference, index) => {
      const { name, extensions } = types[index] as GraphQLObjectType;
      const resolveReference = (extensions as ApolloExtensions).apollo?.subgraph?.resolveReference;
      const entity = resolveReference ? resolveReference(reference, context, info) : reference;
      return isPromise(entity)
        ? entity.then((resolved) => withTypename(resolved, name))
        : withTypename(entity, name);
    });
  };
}

interface ApolloExtensions {
  apollo?: { subgraph?: { resolveReference?: ResolveReference } };
}

/** Objects are told their type, as by `@apollo/subgraph`: what resolves the type of a value reads it. */
function withTypename(entity: unknown, typename: string): unknown {
  if (typeof entity !== 'object' || entity === null) return entity;
  if (!('__typename' in entity)) return Object.defineProperty(entity, '__typename', { value: typename });
  return entity.__typename === typename ? entity : { ...entity, __typename: typename };
}
