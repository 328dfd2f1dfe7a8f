import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { HeaderMap } from '@apollo/server';
import { type ExecutionResult, Kind, type OperationDefinitionNode } from 'graphql';
import { startBareServer } from './bare-server.ts';

export type AskSubgraph = (
  source: string,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> | ExecutionResult;

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/**
 * Apollo Gateway's executor itself, before data sources of our own and behind the bare server: without Apollo Server, whose pipeline costs
 * as much as a small plan.
 */
export async function startTunedApollo(
  supergraphSdl: string,
  subgraphAt: (name: string, url: string) => AskSubgraph,
): Promise<string> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => dataSource(subgraphAt(name, url ?? '')),
  });
  const loaded = publicSchema(gateway);
  const { executor } = await gateway.load();
  const schema = await loaded;
  const hashes = new Map<string, string>();
  return startBareServer(
    () => schema,
    ({ source, document, variables }) => {
      let queryHash = hashes.get(source);
      if (queryHash === undefined) {
        queryHash = createHash('sha256').update(source).digest('hex');
        hashes.set(source, queryHash);
      }
      const operation = document.definitions.find(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      );
      const http = { method: 'POST', headers: new HeaderMap(), search: '', body: null };
      return executor({
        request: { query: source, variables, http },
        document,
        operation,
        operationName: operation?.name?.value ?? null,
        queryHash,
        source,
        schema,
        context: {},
        metrics: {},
        overallCachePolicy: NO_POLICY,
      } as unknown as Parameters<Executor>[0]) as Promise<ExecutionResult>;
    },
  );
}

/** Told once, to whoever asks before the gateway is loaded. */
function publicSchema(gateway: ApolloGateway) {
  return new Promise<Parameters<Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0]>[0]['apiSchema']>(
    (resolve) => {
      gateway.onSchemaLoadOrUpdate(({ apiSchema }) => resolve(apiSchema));
    },
  );
}

function dataSource(ask: AskSubgraph): GraphQLDataSource {
  return {
    process: async ({ request }) =>
      (await ask(request.query ?? '', request.variables ?? {})) as Awaited<
        ReturnType<GraphQLDataSource['process']>
      >,
  };
}

const NO_POLICY = { restrict() {}, replace() {}, policyIfCacheable: () => null };
