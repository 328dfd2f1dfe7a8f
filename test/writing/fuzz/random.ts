import { chance } from '../../federation/support/chance.ts';

/** How many mutations are tried, and from which seed: `MUTATIONS=5000 SEED=7 vitest run test/writing/fuzz`. */
export const MUTATIONS = Number(process.env.MUTATIONS ?? 400);
export const SEED = Number(process.env.SEED ?? 1);

/** The same draws for the same seed. */
export interface Random {
  /** True this often. */
  happens(probability: number): boolean;
  pick<Choice>(choices: readonly Choice[]): Choice;
}

export function createRandom(seed: string): Random {
  let drawn = 0;
  const next = () => chance(`${seed} ${drawn++}`);
  return {
    happens: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)] as never,
  };
}
