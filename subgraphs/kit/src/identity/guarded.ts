import { publicError } from '../errors.ts';
import type { Subgraph } from '../schema/subgraph.ts';
import type { VerifyIdentity } from './identity-token.ts';

/**
 * The subgraph, taking nobody's word for who asks: its contexts have the caller of a signed identity that it verifies, and else an anonymous
 * one. Without `verify`, no identity is taken at all.
 */
export function guarded<Guarded extends Subgraph>(
  subgraph: Guarded,
  verify: VerifyIdentity = refuseAll,
): Guarded {
  return {
    ...subgraph,
    createContext: ({ today, identity }) =>
      subgraph.createContext({ today, caller: identity ? verify(identity) : null }),
  };
}

const refuseAll: VerifyIdentity = () => {
  throw publicError('UNAUTHENTICATED', 'Ce sous-graphe n’a pas de secret pour vérifier une identité.');
};
