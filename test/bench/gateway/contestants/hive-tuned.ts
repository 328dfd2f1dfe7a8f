import { getExecutorForUnifiedGraph, type UnifiedGraphHandler } from '@graphql-mesh/fusion-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { buildSchema, type DocumentNode, type ExecutionResult } from 'graphql';
import { publicSdl } from '../graph/public-sdl.ts';
import { startBareServer } from './bare-server.ts';

/** Asks one subgraph. */
export type HiveExecutor = (request: ExecutionRequest) => Promise<ExecutionResult> | ExecutionResult;

export interface TunedHive {
  supergraphSdl: string;
  /** The Rust planner; the JS planner when there is none. */
  handleUnifiedGraph?: UnifiedGraphHandler;
  subgraphAt: (name: string, url: string) => HiveExecutor;
}

/** Hive Gateway's executor itself, without Yoga and its plugins, behind the bare server; request batching off, as it only delays here. */
export async function startTunedHive({
  supergraphSdl,
  handleUnifiedGraph,
  subgraphAt,
}: TunedHive): Promise<string> {
  const execute = getExecutorForUnifiedGraph({
    getUnifiedGraph: () => supergraphSdl,
    handleUnifiedGraph,
    batch: false,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName, transportEntry }) =>
          subgraphAt(subgraphName, transportEntry.location ?? '') as never,
      },
    },
  });
  const schema = buildSchema(publicSdl);
  return startBareServer(
    () => schema,
    ({ document, variables }) =>
      execute({ document: document as DocumentNode, variables, context: {} }) as Promise<ExecutionResult>,
  );
}
