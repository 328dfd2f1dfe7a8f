import type { IndicatorDefinition } from '../indicator.ts';
import { articulationIndicators } from './articulation.ts';
import { coordinationIndicators } from './coordination.ts';
import { instanceIndicators } from './instances.ts';
import { participationIndicators } from './participation.ts';
import { stockIndicators } from './stock.ts';
import { strategyIndicators } from './strategy.ts';
import { territoryIndicators } from './territory.ts';

/** The rows of DOMAIN.md §5, in the order of the publication. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  ...stockIndicators,
  ...territoryIndicators,
  ...instanceIndicators,
  ...participationIndicators,
  ...strategyIndicators,
  ...coordinationIndicators,
  ...articulationIndicators,
];
