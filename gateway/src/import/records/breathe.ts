import { setImmediate } from 'node:timers/promises';

const EVERY = 200;

/** Lets the process answer others now and then: to be awaited at each turn of a long loop. @param turn its number */
export const breathe = (turn: number): Promise<void> | undefined =>
  turn % EVERY === EVERY - 1 ? setImmediate() : undefined;
