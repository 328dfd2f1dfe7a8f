import type { Contest } from '../contests.ts';
import { median, timed } from './statistics.ts';

/** Milliseconds of each side, and how many times faster ours is. */
export interface DuelResult {
  name: string;
  title: string;
  /** The first answer of the process; medians of the rounds after the warm-up. */
  ours: { first: number; median: number };
  sql: { first: number; median: number };
  ratio: number;
  target: number;
}

type Answer = () => unknown;

/** Each side is answered so often, or for so many milliseconds, before it is measured: servers run for weeks. */
const WARM_UP = { answers: 400, time: 2_000 };

/** Contest by contest, both sides are warmed up, then answer in turn for so many rounds, each first in every other one. */
export async function duel(contests: readonly Contest[], rounds: number): Promise<DuelResult[]> {
  const results: DuelResult[] = [];
  for (const contest of contests) results.push(await compare(contest, rounds));
  return results;
}

async function compare({ name, title, target, ...answers }: Contest, rounds: number): Promise<DuelResult> {
  const sides = [await warmUp(answers.ours), await warmUp(answers.sql)];
  for (let round = 0; round < rounds; round++) {
    const turns = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of turns) side.samples.push(await timed(side.answer));
  }
  const [ours, sql] = sides.map(({ first, samples }) => ({ first, median: median(samples) })) as [
    DuelResult['ours'],
    DuelResult['sql'],
  ];
  return { name, title, ours, sql, ratio: sql.median / ours.median, target };
}

async function warmUp(answer: Answer): Promise<{ answer: Answer; first: number; samples: number[] }> {
  const start = performance.now();
  const first = await timed(answer);
  for (let count = 1; count < WARM_UP.answers && performance.now() - start < WARM_UP.time; count++)
    await answer();
  return { answer, first, samples: [] };
}
