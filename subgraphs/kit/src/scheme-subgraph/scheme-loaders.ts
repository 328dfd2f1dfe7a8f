import type { BatchLoad } from '../schema/context.ts';
import type { PastChange } from '../store/change-log.ts';
import type { SchemeHead } from '../store/scheme/scheme-lists.ts';
import type { PartLoad, SchemeParts } from '../store/scheme/scheme-parts.ts';
import type { SchemeStore } from '../store/scheme/scheme-store.ts';

type Parts = {
  [Name in keyof SchemeParts]: SchemeParts[Name] extends PartLoad<infer Item>
    ? BatchLoad<string, Item[]>
    : never;
};

/** The batches of one scheme subgraph, each one statement for all schemes of a request. */
export interface SchemeLoaders extends Parts {
  head: BatchLoad<string, SchemeHead | null>;
  /** By official code, for kinds whose schemes are territories. */
  headByCode: BatchLoad<string, SchemeHead | null>;
  history: BatchLoad<string, PastChange[]>;
}

export function schemeLoaders({ lists, parts, feed }: SchemeStore, codeDetail = 'code'): SchemeLoaders {
  return {
    ...parts,
    head: async (ids) => (await lists.byIds(ids)).map((head) => head ?? null),
    headByCode: async (codes) => (await lists.byDetail(codeDetail, codes)).map((head) => head ?? null),
    history: async (ids) => {
      const entries = await feed.history(ids);
      return ids.map((id) => entries.get(id) ?? []);
    },
  };
}
