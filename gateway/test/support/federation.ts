import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, parse } from 'graphql';
import { composeSupergraph } from '../../src/composition/compose-supergraph.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/execution/create-gateway.ts';
import { createInProcessTransport } from '../../src/transport/in-process.ts';
import type { SubgraphRequest, SubgraphTransport } from '../../src/transport/transport.ts';

type SubgraphResolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** A subgraph of a test: its SDL without the federation link, and its resolvers. */
export interface TestSubgraph {
  sdl: string;
  resolvers: SubgraphResolvers;
}

export interface TestFederation {
  gateway: Gateway;
  supergraphSdl: string;
  /** What was asked of which subgraph, in order. */
  requests: { subgraph: string; request: SubgraphRequest }[];
  /** Data of an operation that must succeed. */
  query(source: string, variables?: Record<string, unknown>): Promise<unknown>;
  run(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

/** What makes an SDL a federation 2 subgraph. */
export const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@external" "@requires" "@provides" "@interfaceObject" "@inaccessible" "@override"
  "@authenticated" "@requiresScopes" "@policy"
])
`;

/** A gateway over subgraphs built with @apollo/subgraph and run in this process. */
export function createFederation(
  subgraphs: Record<string, TestSubgraph>,
  options: Omit<Partial<GatewayOptions>, 'transports'> & {
    wrap?: (name: string, transport: SubgraphTransport) => SubgraphTransport;
  } = {},
): TestFederation {
  const { wrap = (_name, transport) => transport, ...gatewayOptions } = options;
  const requests: TestFederation['requests'] = [];
  const entries = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => ({
    name,
    sdl: FEDERATION_LINK + sdl,
    resolvers,
  }));
  const { supergraphSdl } = composeSupergraph(entries);
  const transports = new Map(
    entries.map(({ name, sdl, resolvers }) => {
      const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
      const transport = wrap(name, createInProcessTransport({ schema, createContext: () => ({}) }));
      const recorded: SubgraphTransport = {
        execute(request) {
          requests.push({
            subgraph: name,
            request: { ...request, variables: structuredClone(request.variables) },
          });
          return transport.execute(request);
        },
      };
      return [name, recorded] as const;
    }),
  );
  const gateway = createGateway({ supergraphSdl, ...gatewayOptions, transports });
  const run = async (source: string, variables?: Record<string, unknown>) =>
    toPlain(await gateway.execute({ source, variables }));
  return {
    gateway,
    supergraphSdl,
    requests,
    run,
    async query(source, variables) {
      const { data, errors } = await run(source, variables);
      if (errors) throw new Error(`${source}\n${JSON.stringify(errors, null, 2)}`);
      return data;
    },
  };
}

/** What a client would read: plain JSON. */
export function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
