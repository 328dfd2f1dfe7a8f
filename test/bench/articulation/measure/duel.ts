import type { Contest } from '../contests.ts';
import { median, timed } from './statistics.ts';

/** Milliseconds of each side, and how many times faster ours is. */
export interface DuelResult {
  name: string;
  title: string;
  /** The first answer of the process; medians of the rounds after it. */
  ours: { first: number; median: number };
  sql: { first: number; median: number };
  ratio: number;
  target: number;
}

/** Both sides answer every contest once, then all of them in turn for so many rounds, each side first in every other one. */
export async function duel(contests: readonly Contest[], rounds: number): Promise<DuelResult[]> {
  const samples = contests.map((contest) => ({ contest, ours: [] as number[], sql: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const { contest, ours, sql } of samples) {
      const takeOurs = async () => ours.push(await timed(contest.ours));
      const takeSql = async () => sql.push(await timed(contest.sql));
      const turns = round % 2 === 0 ? [takeOurs, takeSql] : [takeSql, takeOurs];
      for (const turn of turns) await turn();
    }
  }
  return samples.map(({ contest: { name, title, target }, ours, sql }) => {
    const [mine, theirs] = [ours, sql].map(([first = 0, ...rest]) => ({ first, median: median(rest) }));
    const results = { ours: mine as DuelResult['ours'], sql: theirs as DuelResult['sql'] };
    return { name, title, ...results, ratio: results.sql.median / results.ours.median, target };
  });
}
