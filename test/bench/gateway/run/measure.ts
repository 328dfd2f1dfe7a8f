import type { WorkloadName } from '../workload.ts';
import { workloads } from '../workload.ts';
import type { Contestant } from './contestant.ts';
import type { Loader } from './loader.ts';
import type { RunningProcess } from './process.ts';

export interface Competitor {
  contestant: Contestant;
  process: RunningProcess;
}

/** One contestant under one workload for one round. */
export interface Sample {
  contestant: Contestant;
  workload: WorkloadName;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of the contestant's own process. */
  cpuMicrosecondsPerRequest: number;
  residentMegabytes: number;
}

export interface MeasureOptions {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
  /** A process that has been idle for a minute, the subgraphs' too, takes seconds to be as fast as it was. */
  runInSeconds: number;
  connections: number;
  onRound?: (round: number) => void;
}

/** More than any contestant answers in one measurement: nothing here runs without bound. */
const MAX_REQUESTS = 500_000;

/** Everyone in turn in each round, each round from another one on: whatever disturbs the machine disturbs all. */
export async function measure(
  competitors: readonly Competitor[],
  loader: Loader,
  options: MeasureOptions,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let firstRequest = 0;

  async function load({ contestant, process }: Competitor, workload: WorkloadName, seconds: number) {
    const { connections } = options;
    const { address } = process;
    const maxRequests = MAX_REQUESTS;
    const result = await loader.run({ address, workload, seconds, connections, maxRequests, firstRequest });
    firstRequest += result.requests;
    if (result.failures > 0)
      throw new Error(`${contestant.name} failed ${result.failures} times (${workload}).`);
    return result;
  }

  async function sample(competitor: Competitor, workload: WorkloadName) {
    const { contestant, process } = competitor;
    await load(competitor, workload, options.runInSeconds);
    const before = await process.usage();
    const result = await load(competitor, workload, options.seconds);
    const after = await process.usage();
    samples.push({
      contestant,
      workload,
      requestsPerSecond: result.requests / result.seconds,
      p50: result.p50,
      p99: result.p99,
      cpuMicrosecondsPerRequest: (after.cpuMicroseconds - before.cpuMicroseconds) / result.requests,
      residentMegabytes: after.residentBytes / 2 ** 20,
    });
  }

  for (const competitor of competitors) {
    for (const { name } of workloads) await load(competitor, name, options.warmUpSeconds);
  }
  for (let round = 0; round < options.rounds; round++) {
    options.onRound?.(round + 1);
    for (const { name } of workloads) {
      for (let turn = 0; turn < competitors.length; turn++) {
        await sample(competitors[(turn + round) % competitors.length] as Competitor, name);
      }
    }
  }
  return samples;
}
