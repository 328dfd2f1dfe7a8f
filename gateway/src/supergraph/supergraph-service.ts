import type { SupergraphSubgraph } from '../composition/validate-supergraph.ts';
import { createGateway, type Gateway } from '../execution/create-gateway.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { followFile } from './follow-file.ts';
import { type LeasedGateway, leaseGateway } from './leased-gateway.ts';
import { createPlannerProcess } from './planner-process/create-planner-process.ts';
import { readSupergraph } from './read-supergraph.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

export interface SupergraphServiceOptions {
  file: string;
  transportTo: (subgraph: SupergraphSubgraph) => SubgraphTransport;
  /** Told of each further supergraph that was taken up. */
  onReplaced: (gateway: Gateway) => void;
  /** Told why a further supergraph was not taken up: the one before stays. */
  onRefused: (reason: string) => void;
  /** How often the file is looked at; 250 ms by default. */
  lookEveryMs?: number;
}

/** A supergraph file being served. */
export interface SupergraphService {
  /** The gateway for requests that begin now. */
  gateway(): Gateway;
  close(): Promise<void>;
}

/**
 * Serves a supergraph file, and whatever replaces it: requests that have begun end on the supergraph that they began on.
 * @throws SupergraphRefused when the first one can't be served
 */
export async function serveSupergraph(options: SupergraphServiceOptions): Promise<SupergraphService> {
  const { file, transportTo, onReplaced, onRefused, lookEveryMs = 250 } = options;
  const retiring = new Set<Promise<void>>();

  async function open(): Promise<LeasedGateway> {
    const { sdl, subgraphs } = await readSupergraph(file);
    const transports = new Map(subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
    const planner = await createPlannerProcess(sdl);
    return leaseGateway(createGateway({ supergraphSdl: sdl, transports, planner }));
  }

  function retire(gateway: LeasedGateway): void {
    const retired = gateway.retire().finally(() => retiring.delete(retired));
    retiring.add(retired);
  }

  async function replace(): Promise<void> {
    try {
      const next = await open();
      retire(current);
      current = next;
      onReplaced(next);
    } catch (error) {
      onRefused(error instanceof SupergraphRefused ? error.message : 'it could not be loaded');
    }
  }

  const followed = await followFile({ file, everyMs: lookEveryMs, onChange: replace });
  let current: LeasedGateway;
  try {
    current = await open();
  } catch (error) {
    await followed.stop();
    throw error;
  }
  return {
    gateway: () => current,
    async close() {
      await followed.stop();
      retire(current);
      await Promise.all(retiring);
    },
  };
}
