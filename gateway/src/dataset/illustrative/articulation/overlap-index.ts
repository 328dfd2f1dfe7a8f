import type { TerritoryKey } from '@maillage/kit';
import type { Draft } from '../draft.ts';

/** Which schemes have a commune or arrondissement in common. */
export interface OverlapIndex {
  /** Those of a kind that share ground with this one, itself left out, in the order in which they were made. */
  overlapping(draft: Draft, kind: string): readonly Draft[];
}

export function createOverlapIndex(drafts: readonly Draft[]): OverlapIndex {
  const byKind = new Map<string, Map<TerritoryKey, Draft[]>>();
  for (const draft of drafts) {
    const byUnit = byKind.get(draft.record.kind) ?? new Map<TerritoryKey, Draft[]>();
    byKind.set(draft.record.kind, byUnit);
    for (const key of draft.area.keys) {
      const there = byUnit.get(key);
      if (there === undefined) byUnit.set(key, [draft]);
      else there.push(draft);
    }
  }
  const found = new Map<string, readonly Draft[]>();

  return {
    overlapping: (draft, kind) => {
      const key = `${draft.record.id}/${kind}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const byUnit = byKind.get(kind) ?? new Map<TerritoryKey, Draft[]>();
      const others = new Set([...draft.area.keys].flatMap((unit) => byUnit.get(unit) ?? []));
      others.delete(draft);
      const list = [...others];
      found.set(key, list);
      return list;
    },
  };
}
