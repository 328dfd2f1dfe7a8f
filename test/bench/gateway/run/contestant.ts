/** What a contestant is given to start with. */
export interface Surroundings {
  /** The supergraph, with the addresses of the subgraphs’ process. */
  supergraphSdl: string;
  /** The same addresses, by name. */
  subgraphUrls: Record<string, string>;
}

/** Serves GraphQL over HTTP on 127.0.0.1; resolves to its address once it does. */
export type StartContestant = (surroundings: Surroundings) => Promise<string>;

export type Group = 'shipped' | 'http' | 'in-process' | 'monolith' | 'young' | 'front';

export interface Contestant {
  name: string;
  /** Of the module in `contestants/` whose `start` is a `StartContestant`, where that is not the name. */
  module?: string;
  title: string;
  group: Group;
  /** Whether it is the hub's own executor. */
  ours?: true;
  /** For Node itself; as it comes without any. */
  nodeFlags?: readonly string[];
}
