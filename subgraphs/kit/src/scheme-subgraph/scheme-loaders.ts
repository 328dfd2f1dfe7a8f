import { territorySchemeId } from '../contract/territory-scheme.ts';
import type { BatchLoad } from '../schema/context.ts';
import { historyLoader } from '../schema/history-field.ts';
import { type Placed, placed } from '../schema/placed.ts';
import type { PastChange } from '../store/change-log.ts';
import type { SchemeHead } from '../store/scheme/listed-scheme.ts';
import type { PartLoad, SchemeParts } from '../store/scheme/scheme-parts.ts';
import type { SchemeStore } from '../store/scheme/scheme-store.ts';

type Parts = {
  [Name in keyof SchemeParts]: SchemeParts[Name] extends PartLoad<infer Item>
    ? BatchLoad<string, Placed<Item>[]>
    : never;
};

/** The batches of one scheme subgraph, each one statement for all schemes of a request. */
export interface SchemeLoaders extends Parts {
  /** Of a scheme that was merged into another, that other. */
  head: BatchLoad<string, SchemeHead | null>;
  /** By official code, for kinds whose schemes are territories. */
  headByCode: BatchLoad<string, SchemeHead | null>;
  history: BatchLoad<string, PastChange[]>;
  /** By `holderKey`. */
  holderNames: BatchLoad<string, string | null>;
}

export function schemeLoaders({ lists, parts, feed, holders }: SchemeStore, kind: string): SchemeLoaders {
  return {
    ...placedParts(parts),
    head: headLoader(lists, feed),
    headByCode: async (codes) => {
      const heads = await lists.byIds(codes.map((code) => territorySchemeId(kind, code)));
      return heads.map((head) => head ?? null);
    },
    history: historyLoader(feed),
    holderNames: holders.names,
  };
}

/** The lists of schemes, each item with its place in the record. */
function placedParts(parts: SchemeParts): Parts {
  const loads = Object.entries(parts).map(([name, load]: [string, PartLoad<object>]) => [
    name,
    async (ids: readonly string[]) => (await load(ids)).map(placed),
  ]);
  return Object.fromEntries(loads) as Parts;
}

function headLoader(
  lists: SchemeStore['lists'],
  feed: SchemeStore['feed'],
): BatchLoad<string, SchemeHead | null> {
  return async (ids) => {
    const heads = await lists.byIds(ids);
    const missing = ids.filter((_, index) => heads[index] === undefined);
    if (missing.length === 0) return heads.map((head) => head ?? null);
    const successors = await feed.successors(missing);
    const kept = await lists.byIds([...successors.values()]);
    const byId = new Map(kept.flatMap((head) => (head ? [[head.id, head] as const] : [])));
    return ids.map((id, index) => heads[index] ?? byId.get(successors.get(id) ?? '') ?? null);
  };
}
