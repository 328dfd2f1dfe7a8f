import type { ArticulationGraph } from '../graph.ts';
import { addIndicatorSeriesQuery } from './indicator-series-query.ts';
import { addIndicatorsQuery } from './indicators-query.ts';

/** All that is asked about indicators. */
export function addIndicators(graph: ArticulationGraph): void {
  addIndicatorsQuery(graph);
  addIndicatorSeriesQuery(graph);
}
