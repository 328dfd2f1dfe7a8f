import { GraphQLError } from 'graphql';
import type { Projection } from './projection.ts';

/** A value that cannot be shown is null, with an error at its place. */
export function reportBadValue(message: string, projection: Projection): null {
  report(message, 'SUBGRAPH_BAD_RESPONSE', projection);
  return null;
}

/** The error of graphql-js for a null that nothing else explains. */
export function reportNull(place: string, projection: Projection): void {
  report(`Cannot return null for non-nullable field ${place}.`, 'NON_NULL_VIOLATION', projection);
}

function report(message: string, code: string, projection: Projection): void {
  const path = projection.path.slice(0, projection.depth);
  projection.errors.push(new GraphQLError(message, { path, extensions: { code } }));
}
