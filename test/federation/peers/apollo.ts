import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import type { Answer } from '../support/graph.ts';
import { toPlain } from '../support/plain.ts';

export interface PeerGraph {
  supergraphSdl: string;
  subgraphs: ReadonlyMap<string, GraphQLSchema>;
}

/** Something that answers operations on a supergraph. */
export interface Peer extends AsyncDisposable {
  name: string;
  answer: Answer;
}

/** Apollo Gateway with subgraphs in this process. */
export async function createApolloPeer({ supergraphSdl, subgraphs }: PeerGraph): Promise<Peer> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: SILENT,
    buildService: ({ name }) => dataSource(subgraphs.get(name as string) as GraphQLSchema),
  });
  const { executor } = await gateway.load();
  return {
    name: 'apollo',
    async answer(source, variables) {
      const request = { query: source, variables };
      const asked = {
        request,
        source,
        document: parse(source),
        queryHash: source,
        operationName: null,
        context: {},
        cache: undefined,
        logger: SILENT,
        metrics: { captureTraces: false, nonFtv1ErrorPaths: [] },
      };
      const result = await executor(asked as unknown as Parameters<typeof executor>[0]);
      return toPlain(result as ExecutionResult);
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

function dataSource(schema: GraphQLSchema): GraphQLDataSource {
  return {
    async process({ request }) {
      const result = await execute({
        schema,
        document: parse(request.query as string),
        variableValues: request.variables,
        contextValue: {},
      });
      return toPlain(result) as never;
    },
  };
}

const nothing = (): void => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
