/** How many operations are tried in all, and from which seed: `OPERATIONS=50000 SEED=7 vitest run test/federation`. */
export const OPERATIONS = Number(process.env.OPERATIONS ?? 2_000);
export const SEED = Number(process.env.SEED ?? 1);
