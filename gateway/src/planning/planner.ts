import { type PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import type { MaybePromise } from '../execution/maybe-promise.ts';
import { joinFetches } from './joined-fetches.ts';
import { orderMutation } from './mutation-order.ts';
import { namePlannerSubgraphs } from './planner-names.ts';

/** What decides between the two sides of progressive `@override`s. */
export interface ActiveOverrides {
  labels: ReadonlySet<string>;
  /** 0 to 100: an override of a larger percentage is on. */
  percentage: number;
}

/** The overrides that a supergraph knows of. */
export interface KnownOverrides {
  labels: readonly string[];
  percentages: readonly number[];
}

export interface Planner {
  /** Throws, or rejects with, an error of code `OPERATION_NOT_PLANNABLE` for a valid operation that the planner finds no way for. */
  plan(source: string, overrides: ActiveOverrides): MaybePromise<PlanNode | null>;
  readonly overrides: KnownOverrides;
  close?(): Promise<void>;
}

/** `supergraphSdl` must have been validated: on some malformed ones the native planner ends the process. */
export function createPlanner(supergraphSdl: string): Planner {
  const { sdl, restoreNames } = namePlannerSubgraphs(supergraphSdl);
  const planner = new QueryPlanner(sdl);
  return {
    plan(source, { labels, percentage }) {
      let node: PlanNode | undefined;
      try {
        node = planner.plan(source, undefined, new Set(labels), percentage).node;
      } catch (reason) {
        throw notPlannable(reason);
      }
      if (!node) return null;
      restoreNames(node);
      return joinFetches(orderMutation(node));
    },
    overrides: {
      labels: [...planner.overrideLabels].sort(),
      percentages: [...planner.overridePercentages].sort((a, b) => a - b),
    },
  };
}

/** A short text that is the same for all overrides which give the same plans. */
export function overrideKey(known: KnownOverrides, { labels, percentage }: ActiveOverrides): string {
  if (known.labels.length === 0 && known.percentages.length === 0) return '';
  const passed = known.percentages.filter((threshold) => percentage >= threshold).length;
  return `${known.labels.filter((label) => labels.has(label)).join(',')}|${passed}`;
}

export function notPlannable(reason?: unknown): GraphQLError {
  const message = 'This operation is valid, but the gateway finds no way to answer it from the subgraphs.';
  const originalError = reason instanceof Error ? reason : undefined;
  return new GraphQLError(message, { originalError, extensions: { code: 'OPERATION_NOT_PLANNABLE' } });
}
