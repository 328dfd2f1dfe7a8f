import { availableParallelism, cpus, totalmem } from 'node:os';
import type { FeedBuild } from './measure/alone.ts';
import type { DuelResult } from './measure/duel.ts';
import type { ChangeCost } from './measure/model-cost.ts';
import type { ScaleResult } from './measure/scale.ts';

export interface Report {
  machine: { cpu: string; cores: number; memory: string; node: string; postgres: string };
  data: { schemes: number; seats: number; partners: number; actions: number };
  rounds: number;
  questions: DuelResult[];
  feeds: FeedBuild;
  /** MiB, and milliseconds. */
  model: { memory: number; apply: number; change: ChangeCost; matrixCold: number; matrixFirst: number };
  scales: ScaleResult[];
}

const GIBIBYTE = 2 ** 30;

export const machineWith = (postgres: string): Report['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / GIBIBYTE)} GiB`,
  node: process.version,
  postgres,
});

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** Everything as Markdown tables. */
export function toMarkdown({ machine, data, rounds, questions, feeds, model, scales }: Report): string {
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memory}; Node ${machine.node}; PostgreSQL ${machine.postgres}. ${data.schemes} schemes, ${data.seats} seats, ${data.partners} partners, ${data.actions} actions; medians of ${rounds} interleaved rounds after a warm-up of both sides.`,
    '',
    '| question | read model | one SQL statement | ratio | to reach |',
    '|---|---:|---:|---:|---:|',
    ...questions.map(
      ({ title, ours, sql, ratio, target }) =>
        `| ${title} | ${ms(ours.median)} | ${ms(sql.median)} | ${ratio.toFixed(1)}× | ${target}× |`,
    ),
    '',
    '| cost | measured | to reach |',
    '|---|---:|---:|',
    `| memory of the read model | ${model.memory.toFixed(0)} MiB | 300 MB |`,
    `| build from the feeds in PostgreSQL | ${ms(feeds.build)} | 3 s |`,
    `| longest block of the event loop meanwhile | ${ms(feeds.longestBlock)} | 20 ms |`,
    `| apply all records, in memory | ${ms(model.apply)} | |`,
    `| apply one change, median / costliest scheme | ${ms(model.change.median)} / ${ms(model.change.costliest)} | 5 ms |`,
    `| the same, the longest of all with collections of garbage | ${ms(model.change.longest)} | |`,
    `| national matrix, first asked of a hub that has started | ${ms(model.matrixFirst)} | 100 ms |`,
    `| the same of a model alone, first of the process | ${ms(model.matrixCold)} | |`,
    '',
    '| copies of the country | schemes | overlapping pairs | matrix | per pair | overlaps of one scheme |',
    '|---:|---:|---:|---:|---:|---:|',
    ...scales.map(
      ({ scale, schemes, pairs, matrix, perPair, overlaps }) =>
        `| ${scale} | ${schemes} | ${pairs} | ${ms(matrix)} | ${perPair.toFixed(1)} µs | ${ms(overlaps)} |`,
    ),
  ];
  return lines.join('\n');
}
