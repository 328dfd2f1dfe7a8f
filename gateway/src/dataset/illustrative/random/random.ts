/**
 * A stream of pseudo-random numbers that depends on its seed alone: the same data set on every machine.
 * A fork is a stream of its own, so that what one maker draws never shifts what another does.
 */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One of the list; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** Up to `count` distinct elements. */
  sample<T>(list: readonly T[], count: number): T[];
  fork(label: string): Random;
}

export function createRandom(seed: number | string): Random {
  let state = hash32(String(seed));

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const random: Random = {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('pick from an empty list');
      return list[Math.floor(next() * list.length)] as (typeof list)[number];
    },
    shuffle: (list) => random.sample(list, list.length),
    sample: (list, count) => {
      const pool = [...list];
      const taken = Math.min(count, pool.length);
      for (let at = 0; at < taken; at++) {
        const other = at + Math.floor(next() * (pool.length - at));
        [pool[at], pool[other]] = [pool[other], pool[at]] as [(typeof pool)[number], (typeof pool)[number]];
      }
      return pool.slice(0, taken);
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
  return random;
}

/** FNV-1a over the UTF-16 units, stirred once so that near seeds give far streams. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) | 0;
}
