import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { toPlain } from '../support/plain.ts';
import type { Peer, PeerGraph } from './apollo.ts';

/** By stitching, or by the plans of the Rust planner. */
export type HivePlanner = 'js' | 'rust';

/** Hive Gateway with subgraphs in this process. */
export function createHivePeer({ supergraphSdl, subgraphs }: PeerGraph, planner: HivePlanner): Peer {
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    maskedErrors: false,
    landingPage: false,
    graphiql: false,
    ...(planner === 'rust' && { unifiedGraphHandler: unifiedGraphHandler as never }),
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }) => {
          const schema = subgraphs.get(subgraphName) as GraphQLSchema;
          return async ({ document, variables }) =>
            toPlain(
              await execute({ schema, document, variableValues: variables, contextValue: {} }),
            ) as never;
        },
      },
    },
  });
  return {
    name: `hive (${planner})`,
    async answer(query, variables) {
      const response = await gateway.fetch('http://hive.invalid/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ExecutionResult;
    },
    [Symbol.asyncDispose]: async () => gateway[Symbol.asyncDispose](),
  };
}
