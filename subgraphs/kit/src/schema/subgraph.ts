import { printSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { Feed } from '../store/change-log.ts';
import { createSubgraphContext, type RequestContext, type SubgraphContext } from './context.ts';

/** A subgraph ready to run: in the hub's process, or alone behind its own server. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  sdl: string;
  /** Loaders and all for one client request. */
  createContext(request: RequestContext): SubgraphContext;
  /** Resolves when it can answer; immediately for most. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface SubgraphOptions {
  name: string;
  schema: GraphQLSchema;
  ready?: () => Promise<void>;
  close?: () => Promise<void>;
}

const nothing = async () => {};

export function createSubgraph({
  name,
  schema,
  ready = nothing,
  close = nothing,
}: SubgraphOptions): Subgraph {
  return {
    name,
    schema,
    sdl: printSubgraphSchema(schema),
    createContext: createSubgraphContext,
    ready,
    close,
  };
}

/** A subgraph that keeps records of its own and tells of their changes. */
export interface RecordSubgraph<Item> extends Subgraph {
  feed: Feed<Item>;
}
