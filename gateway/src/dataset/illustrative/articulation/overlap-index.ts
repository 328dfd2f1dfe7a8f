import { getOrInsert, type TerritoryKey } from '@maillage/kit';
import type { Draft } from '../draft.ts';

/** Which schemes have a commune or arrondissement in common. */
export interface OverlapIndex {
  /** Those of a kind that share ground with this one, itself left out, in the order in which they were made. */
  overlapping(draft: Draft, kind: string): readonly Draft[];
}

export function createOverlapIndex(drafts: readonly Draft[]): OverlapIndex {
  const byKind = new Map<string, Map<TerritoryKey, Draft[]>>();
  for (const draft of drafts) {
    const byUnit = getOrInsert(byKind, draft.record.kind, () => new Map());
    for (const key of draft.area.keys) getOrInsert(byUnit, key, () => []).push(draft);
  }
  const found = new Map<string, readonly Draft[]>();

  return {
    overlapping: (draft, kind) =>
      getOrInsert(found, `${draft.record.id}/${kind}`, () => {
        const others = new Set([...draft.area.keys].flatMap((unit) => byKind.get(kind)?.get(unit) ?? []));
        others.delete(draft);
        return [...others];
      }),
  };
}
