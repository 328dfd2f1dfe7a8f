import { getOrInsert } from '../base/index.ts';
import type { SubgraphBuilder } from './builder.ts';

const made = new WeakMap<SubgraphBuilder, Map<string, unknown>>();

/** Makes the type `name` once for each builder: shared types (`PageInfo`, enums, `Source`…) are asked for wherever they are used. */
export function sharedType<Ref>(builder: SubgraphBuilder, name: string, make: () => Ref): Ref {
  const types = getOrInsert(made, builder, () => new Map());
  return getOrInsert(types, name, make) as Ref;
}
