import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { KnownOverrides } from '../../planning/planner.ts';

/** What the planner's process is told: the supergraph first, then operations. */
export type ToPlanner = { supergraphSdl: string } | PlanRequest;

export interface PlanRequest {
  id: number;
  source: string;
  labels: readonly string[];
  percentage: number;
}

/** What it tells: once that it is ready or why it refuses, then one answer for each operation. */
export type FromPlanner =
  | { ready: KnownOverrides }
  | { refused: string }
  | { id: number; node: PlanNode | null }
  | { id: number; unplannable: true };
