import type { Scope } from '../read-model/matrix/scope.ts';

/** What there is after and was not before, and the reverse; both in the order of the lists compared. */
export interface GainsAndLosses<Item> {
  gained: Item[];
  lost: Item[];
}

/** Compares what a reader finds on two days; items of the same key are the same. */
export function compareBy({ before, after }: { before: Scope; after: Scope }) {
  return <Item>(read: (scope: Scope) => Item[], keyOf: (item: Item) => unknown): GainsAndLosses<Item> => {
    const [earlier, later] = [read(before), read(after)];
    const without = (items: Item[], others: Item[]) => {
      const keys = new Set(others.map(keyOf));
      return items.filter((item) => !keys.has(keyOf(item)));
    };
    return { gained: without(later, earlier), lost: without(earlier, later) };
  };
}
