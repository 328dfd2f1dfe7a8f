import { compareText } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import type { SchemeNode } from './nodes.ts';

/** The order in which schemes stand wherever nothing else tells them apart: kind as in the registry, name, id. */
export const bySchemeOrder = inTurn<SchemeNode>(
  (a, b) => a.kindRank - b.kindRank,
  (a, b) => compareText(a.nameKey, b.nameKey),
  (a, b) => compareText(a.id, b.id),
);
