import { compareText } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import type { PartnerNode } from './nodes.ts';

/** By name, then id. */
export const byPartnerName = inTurn<PartnerNode>(
  (a, b) => compareText(a.nameKey, b.nameKey),
  (a, b) => compareText(a.id, b.id),
);
