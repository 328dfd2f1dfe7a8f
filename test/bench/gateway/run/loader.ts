import type { WorkloadName } from '../workload.ts';
import { forkModule, reply, stopChild } from './process.ts';

export interface Load {
  address: string;
  workload: WorkloadName;
  connections: number;
  seconds: number;
  maxRequests: number;
  /** Variables go on from here. */
  firstRequest: number;
}

/** Latencies in milliseconds. */
export interface LoadResult {
  requests: number;
  failures: number;
  seconds: number;
  p50: number;
  p99: number;
}

export interface Loader {
  run(load: Load): Promise<LoadResult>;
  stop(): Promise<void>;
}

export function startLoader(): Loader {
  const child = forkModule('./load.ts');
  return {
    run(load) {
      const result = reply<LoadResult>(child);
      child.send(load);
      return result;
    },
    stop: () => stopChild(child),
  };
}
