import { compareText } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import type { ActionNode } from './nodes.ts';

/** By title, then id. */
export const byTitle = inTurn<ActionNode>(
  (a, b) => compareText(a.titleKey, b.titleKey),
  (a, b) => compareText(a.id, b.id),
);
