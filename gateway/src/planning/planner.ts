import { type PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { orderMutation } from './mutation-order.ts';
import { namePlannerSubgraphs } from './planner-names.ts';

/** What decides between the two sides of progressive `@override`s. */
export interface ActiveOverrides {
  labels: ReadonlySet<string>;
  /** 0 to 100: an override of a larger percentage is on. */
  percentage: number;
}

export interface Planner {
  /** Throws an error of code `OPERATION_NOT_PLANNABLE` for a valid operation that the planner finds no way for. */
  plan(source: string, overrides: ActiveOverrides): PlanNode | null;
  /** A short text that is the same for all overrides which give the same plans. */
  overrideKey(overrides: ActiveOverrides): string;
}

/** `supergraphSdl` must have been validated: on some malformed ones the native planner ends the process. */
export function createPlanner(supergraphSdl: string): Planner {
  const { sdl, restoreNames } = namePlannerSubgraphs(supergraphSdl);
  const planner = new QueryPlanner(sdl);
  const percentages = [...planner.overridePercentages].sort((a, b) => a - b);
  const labels = [...planner.overrideLabels].sort();
  return {
    plan(source, overrides) {
      let node: PlanNode | undefined;
      try {
        node = planner.plan(source, undefined, new Set(overrides.labels), overrides.percentage).node;
      } catch (reason) {
        const message =
          'This operation is valid, but the gateway finds no way to answer it from the subgraphs.';
        const originalError = reason instanceof Error ? reason : undefined;
        throw new GraphQLError(message, { originalError, extensions: { code: 'OPERATION_NOT_PLANNABLE' } });
      }
      if (!node) return null;
      restoreNames(node);
      return orderMutation(node);
    },
    overrideKey({ labels: active, percentage }) {
      if (labels.length === 0 && percentages.length === 0) return '';
      const passed = percentages.filter((threshold) => percentage >= threshold).length;
      return `${labels.filter((label) => active.has(label)).join(',')}|${passed}`;
    },
  };
}
