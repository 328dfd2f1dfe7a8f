import type { PlannedFetch } from './plan-fetches.ts';
import { compileRewrites, keysOf } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

/** The keys under which a value may stand in the response that stands in a fetch's answer at the end of `keys`. */
export type RenamedKeys = (keys: readonly string[]) => readonly string[];

/** What a fetch renames may depend on types: the value then has its own key, too. */
export function renamedKeys(node: PlannedFetch, names: TypeNames): RenamedKeys {
  const rewrites =
    node.kind === 'Fetch'
      ? (node.outputRewrites ?? [])
      : node.entityBatch.aliases.flatMap(({ outputRewrites }) => outputRewrites ?? []);
  const renamings = new Map<string, string[]>();
  for (const rewrite of compileRewrites(rewrites, names)) {
    if (!('renameTo' in rewrite.change)) continue;
    const at = JSON.stringify(keysOf(rewrite));
    renamings.set(at, [...(renamings.get(at) ?? []), rewrite.change.renameTo]);
  }
  return (keys) => [keys.at(-1) as string, ...(renamings.get(JSON.stringify(keys)) ?? [])];
}
