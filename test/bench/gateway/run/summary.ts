import type { WorkloadName } from '../workload.ts';
import type { Contestant } from './contestant.ts';
import type { Sample } from './measure.ts';

/** Medians over all rounds; memory is the most that was seen. */
export type Figures = Omit<Sample, 'contestant' | 'workload'>;

export interface Row {
  contestant: Contestant;
  figures: Record<WorkloadName, Figures>;
}

export function summarise(samples: readonly Sample[]): Row[] {
  const byContestant = Map.groupBy(samples, ({ contestant }) => contestant);
  return [...byContestant].map(([contestant, own]) => ({
    contestant,
    figures: { small: figuresOf('small', own), large: figuresOf('large', own) },
  }));
}

function figuresOf(workload: WorkloadName, samples: readonly Sample[]): Figures {
  const own = samples.filter((sample) => sample.workload === workload);
  const medianOf = (key: keyof Figures) => median(own.map((sample) => sample[key]));
  return {
    requestsPerSecond: medianOf('requestsPerSecond'),
    p50: medianOf('p50'),
    p99: medianOf('p99'),
    cpuMicrosecondsPerRequest: medianOf('cpuMicrosecondsPerRequest'),
    residentMegabytes: Math.max(...own.map((sample) => sample.residentMegabytes)),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
