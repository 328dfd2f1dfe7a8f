import { type GraphQLNamedType, isObjectType } from 'graphql';

/** A place of a plan's response, lists and type conditions left out: all that the same keys lead to from the root. */
export interface ResponsePlace {
  /** What is there by the fields that lead to it. Undefined stands for a type that nothing is known of. */
  types: Set<GraphQLNamedType | undefined>;
  below: Map<string, ResponsePlace>;
}

export function createPlace(): ResponsePlace {
  return { types: new Set(), below: new Map() };
}

/** Made when it is asked for the first time. */
export function placeBelow(place: ResponsePlace, key: string): ResponsePlace {
  let below = place.below.get(key);
  if (!below) {
    below = createPlace();
    place.below.set(key, below);
  }
  return below;
}

/**
 * The object type that is certain at a place: that of every field which leads there. What is an object type in the whole graph is one in each
 * subgraph, and no interface object. Nobody has to be asked for `__typename` there. Null where other types may be.
 */
export function certainType({ types }: ResponsePlace): string | null {
  const [type, ...others] = types;
  return isObjectType(type) && others.length === 0 ? type.name : null;
}
