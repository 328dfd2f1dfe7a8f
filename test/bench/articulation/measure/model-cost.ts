import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createReadModel, type FeedEntry, type ReadModel } from '@maillage/articulation';
import { type Cog, schemeKinds } from '../setting.ts';
import { median } from './statistics.ts';

const MEBIBYTE = 2 ** 20;

/** Collects all garbage, so that what is left in the heap is what is held. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
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

/** Milliseconds to apply a new version of a record: the median and the longest of so many schemes, the largest perimeters among them. */
export function applyChanges(
  model: ReadModel,
  entries: readonly FeedEntry[],
): { median: number; longest: number } {
  const schemes = entries.filter(({ entity }) => entity === 'SCHEME');
  const times = schemes.map((entry) => {
    const next = { ...entry, version: entry.version + 1 };
    const start = performance.now();
    model.apply(next);
    return performance.now() - start;
  });
  return { median: median(times), longest: Math.max(...times) };
}
