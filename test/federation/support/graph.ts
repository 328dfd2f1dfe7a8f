import {
  composeSupergraph,
  createGateway,
  createInProcessTransport,
  type Gateway,
  type GatewayOptions,
  type SubgraphTransport,
  validateSupergraph,
} from '@maillage/gateway';
import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { toPlain } from './plain.ts';
import { createSubgraph, FEDERATION_LINK, type World } from './subgraph.ts';

export type { GraphObject, World } from './subgraph.ts';

/** One set of data, told twice: as a federation, and as the single schema that clients believe in. */
export interface GraphDefinition extends Partial<World> {
  /** SDL by subgraph, without the federation link. */
  subgraphs: Record<string, string>;
}

/** What answers an operation. */
export type Answer = (source: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

export interface TestGraph {
  gateway: Gateway;
  supergraphSdl: string;
  /** The supergraph's schema, with what clients do not see. */
  supergraph: GraphQLSchema;
  /** Subgraphs that can be asked by their own operations, by name. */
  subgraphs: ReadonlyMap<string, GraphQLSchema>;
  federated: Answer;
  /** The same, as it is written for HTTP. */
  written: Answer;
  /** The same operation by graphql-js over the public schema and the same data. */
  merged: Answer;
  /** Replaces all data. */
  tell(world: World): void;
  /** Names of the subgraphs asked since the last call, in order. */
  asked(): string[];
}

export interface GraphOptions extends Omit<Partial<GatewayOptions>, 'supergraphSdl' | 'transports'> {
  wrap?: (name: string, transport: SubgraphTransport) => SubgraphTransport;
}

const WIDE_LIMITS = { maxAliases: 1_000, maxFields: 10_000 };

/** A federation of subgraphs in this process. */
export function createGraph(definition: GraphDefinition, options: GraphOptions = {}): TestGraph {
  const { wrap = (_name, transport) => transport, ...gatewayOptions } = options;
  let world: World = { roots: definition.roots ?? {}, entities: definition.entities ?? [] };
  let asked: string[] = [];
  const entries = Object.entries(definition.subgraphs).map(([name, sdl]) => ({
    name,
    sdl: FEDERATION_LINK + sdl,
    url: `http://${name}.invalid/graphql`,
  }));
  const { supergraphSdl, publicSdl } = composeSupergraph(entries);
  const subgraphs = new Map(entries.map(({ name, sdl }) => [name, createSubgraph(sdl, () => world)]));
  const transports = new Map(
    [...subgraphs].map(([name, schema]) => {
      const transport = wrap(
        name,
        strict(schema, createInProcessTransport({ schema, createContext: () => ({}) })),
      );
      const counted: SubgraphTransport = {
        execute(request) {
          asked.push(name);
          return transport.execute(request);
        },
      };
      return [name, counted];
    }),
  );
  const gateway = createGateway({ supergraphSdl, limits: WIDE_LIMITS, ...gatewayOptions, transports });
  const monolith = buildSchema(publicSdl);
  return {
    gateway,
    supergraphSdl,
    supergraph: validateSupergraph(supergraphSdl).schema,
    subgraphs,
    async federated(source, variables) {
      return toPlain(await gateway.execute({ source, variables }));
    },
    async written(source, variables) {
      return JSON.parse((await gateway.respond({ source, variables })).json);
    },
    async merged(source, variables) {
      const result = await execute({
        schema: monolith,
        document: parse(source),
        rootValue: world.roots,
        variableValues: variables,
      });
      return toPlain(result);
    },
    tell(next) {
      world = next;
    },
    asked() {
      const names = asked;
      asked = [];
      return names;
    },
  };
}

/** A subgraph that, like any other server, only answers what is valid. */
function strict(schema: GraphQLSchema, transport: SubgraphTransport): SubgraphTransport {
  return {
    execute(request) {
      const errors = validate(schema, request.document);
      return errors.length > 0 ? { errors } : transport.execute(request);
    },
  };
}
