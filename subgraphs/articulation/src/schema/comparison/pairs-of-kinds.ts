import { type PageArgs, pageArguments, pageOfArray, readPage, schemeKindEnum } from '@maillage/kit';
import type { SchemePair } from '../../read-model/matrix/scheme-pair.ts';
import type { Arg } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { schemePairKey } from '../scheme-pair-type.ts';

/** The kinds of a pair's two ends, and the page. */
export const pairArguments = ({ builder, kinds }: ArticulationGraph, arg: Arg) => ({
  kind: arg({
    type: schemeKindEnum(builder, kinds),
    description: 'Seulement les paires dont un dispositif est de ce type.',
  }),
  otherKind: arg({
    type: schemeKindEnum(builder, kinds),
    description: 'Seulement les paires dont l’autre dispositif est de ce type.',
  }),
  ...pageArguments(arg),
});

type PairArguments = PageArgs & { kind?: string | null; otherKind?: string | null };

export function pageOfPairs(pairs: readonly SchemePair[], { kind, otherKind, ...page }: PairArguments) {
  const isEnd = (asked: string | null | undefined, end: string) => asked == null || asked === end;
  const isAsked = (one: string, other: string) => isEnd(kind, one) && isEnd(otherKind, other);
  const found = pairs.filter(
    (pair) => isAsked(pair.kind, pair.otherKind) || isAsked(pair.otherKind, pair.kind),
  );
  return pageOfArray(found, readPage(page, 1), schemePairKey);
}
