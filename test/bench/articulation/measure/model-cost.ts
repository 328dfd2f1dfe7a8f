import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createReadModel, type FeedEntry, type ReadModel } from '@maillage/articulation';
import { type Cog, schemeKinds } from '../setting.ts';
import { median } from './statistics.ts';

const MEBIBYTE = 2 ** 20;

/** Collects all garbage, so that what is left is what is held: memory outside of the heap is given back while the next collection begins. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
}

const usedBytes = (): number => {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
};

export interface BuiltModel {
  model: ReadModel;
  /** Milliseconds to take in every entry, the records being in memory already. */
  apply: number;
  /** Memory that it holds beside the records and the COG, in MiB. */
  memory: number;
}

/** Feeds a new model with copies of the entries, as they would come off a feed: nothing that it keeps is held by anybody else. */
export function buildModel(cog: Cog, entries: readonly FeedEntry[]): BuiltModel {
  const before = usedBytes();
  const model = createReadModel({ cog, kinds: schemeKinds });
  let apply = 0;
  for (const entry of entries) {
    const copy = JSON.parse(JSON.stringify(entry)) as FeedEntry;
    const start = performance.now();
    model.apply(copy);
    apply += performance.now() - start;
  }
  return { model, apply, memory: (usedBytes() - before) / MEBIBYTE };
}

/** Milliseconds to apply a new version of a scheme. */
export interface ChangeCost {
  /** Of all that were applied. */
  median: number;
  /** Of the scheme that costs most, perimeters of a whole département among them: its median. */
  costliest: number;
  /** The longest of all, with whatever collection of garbage fell into it. */
  longest: number;
}

const VERSIONS = 5;

/** Applies some new versions of every scheme, one after the other. */
export function applyChanges(model: ReadModel, entries: readonly FeedEntry[]): ChangeCost {
  const schemes = entries.filter(({ entity }) => entity === 'SCHEME');
  const timesOf = new Map<string, number[]>(schemes.map(({ id }) => [id, []]));
  for (let version = 1; version <= VERSIONS; version++) {
    for (const entry of schemes) {
      const next = { ...entry, version: entry.version + version };
      const start = performance.now();
      model.apply(next);
      timesOf.get(entry.id)?.push(performance.now() - start);
    }
  }
  const all = [...timesOf.values()];
  return {
    median: median(all.flat()),
    costliest: Math.max(...all.map(median)),
    longest: Math.max(...all.flat()),
  };
}
