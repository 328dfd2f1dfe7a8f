import { inTurn } from '../base/compare.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import type { OverlapMethod } from '../territory/common-ground.ts';
import type { OverlappingPair, PlacedSchemes } from './overlapping-pairs.ts';

/** Two schemes whose grounds overlap, the first of them first in the order of schemes. */
export interface SchemePair {
  schemeId: string;
  kind: string;
  otherId: string;
  otherKind: string;
  method: OverlapMethod;
}

/** The pairs in order: by their first scheme, then by their second. */
export function toSchemePairs({ schemes }: PlacedSchemes, pairs: readonly OverlappingPair[]): SchemePair[] {
  return pairs
    .map(({ a, b, method }) => {
      const [first, second] = [schemes[a] as SchemeNode, schemes[b] as SchemeNode].sort(bySchemeOrder);
      return { first: first as SchemeNode, second: second as SchemeNode, method };
    })
    .sort(byEnds)
    .map(({ first, second, method }) => ({
      schemeId: first.id,
      kind: first.definition.code,
      otherId: second.id,
      otherKind: second.definition.code,
      method,
    }));
}

const byEnds = inTurn<{ first: SchemeNode; second: SchemeNode }>(
  (a, b) => bySchemeOrder(a.first, b.first),
  (a, b) => bySchemeOrder(a.second, b.second),
);
