/** What a contestant is given to start with. */
export interface Surroundings {
  /** The supergraph, with the addresses of the subgraphs’ process. */
  supergraphSdl: string;
  /** The same addresses, by name. */
  subgraphUrls: Record<string, string>;
}

/** Serves GraphQL over HTTP on 127.0.0.1; resolves to its address once it does. */
export type StartContestant = (surroundings: Surroundings) => Promise<string>;

export type Group = 'shipped' | 'http' | 'in-process' | 'monolith' | 'front';

export interface Contestant {
  /** Of the module in `contestants/` whose `start` is a `StartContestant`. */
  name: string;
  title: string;
  group: Group;
  /** Whether it is the hub's own executor. */
  ours?: true;
}
