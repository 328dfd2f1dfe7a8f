import type { SubgraphBuilder } from './builder.ts';

const made = new WeakMap<SubgraphBuilder, Map<string, unknown>>();

/** Makes the type `name` once for each builder: shared types (`PageInfo`, enums, `Source`…) are asked for wherever they are used. */
export function sharedType<Ref>(builder: SubgraphBuilder, name: string, make: () => Ref): Ref {
  const types = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, types);
  if (!types.has(name)) types.set(name, make());
  return types.get(name) as Ref;
}
