import { getOrInsert } from '../../base/index.ts';
import type { TerritoryKey } from '../../contract/territory-ref.ts';
import type { ChangedRecords } from '../change-log.ts';
import { inRounds } from '../in-rounds.ts';
import type { ListedScheme } from './listed-scheme.ts';
import { listOrder, type SchemeOrder } from './scheme-order.ts';

/** The schemes of one kind at one moment. */
export interface SchemeSnapshot {
  byId: ReadonlyMap<string, ListedScheme>;
  /** Those of which a perimeter, of any day, touches a territory. */
  touching(territory: TerritoryKey): ReadonlySet<ListedScheme>;
  inOrder(order: SchemeOrder): readonly ListedScheme[];
}

/**
 * The schemes of one kind, kept in memory for lists. Before each answer the change log is asked which records have changed since, and those
 * are read again: one small statement when nothing has, and never an answer older than the question, whoever wrote.
 */
export interface SchemesInMemory {
  upToDate(): Promise<SchemeSnapshot>;
}

export interface SchemesInMemoryOptions {
  changedSince(seq: number): Promise<ChangedRecords>;
  /** The schemes of the ids, or all. */
  read(ids: readonly string[] | null): Promise<ListedScheme[]>;
}

/** Above so many changes, everything is read again. */
const MANY_CHANGES = 1_000;

export function createSchemesInMemory({ changedSince, read }: SchemesInMemoryOptions): SchemesInMemory {
  let seen = 0;
  let snapshot = snapshotOf(new Map());
  const upToDate = inRounds(async () => {
    const { ids, last } = await changedSince(seen);
    if (ids.length === 0) return snapshot;
    const isMany = ids.length > MANY_CHANGES;
    const fresh = await read(isMany ? null : ids);
    const byId = new Map(isMany ? [] : snapshot.byId);
    for (const id of ids) byId.delete(id);
    for (const scheme of fresh) byId.set(scheme.head.id, scheme);
    snapshot = snapshotOf(byId);
    seen = last;
    return snapshot;
  });
  return { upToDate };
}

/** Above so many territories asked for, what was found of them is forgotten. */
const KEPT_TERRITORIES = 1_000;

function snapshotOf(byId: ReadonlyMap<string, ListedScheme>): SchemeSnapshot {
  const sorted = new Map<SchemeOrder, ListedScheme[]>();
  const byTerritory = new Map<TerritoryKey, ReadonlySet<ListedScheme>>();
  return {
    byId,
    touching: (territory) =>
      getOrInsert(byTerritory, territory, () => {
        if (byTerritory.size >= KEPT_TERRITORIES) byTerritory.clear();
        const isThere = ({ places }: ListedScheme) => places.some((each) => each.includes(territory));
        return new Set([...byId.values()].filter(isThere));
      }),
    inOrder: (order) => getOrInsert(sorted, order, () => [...byId.values()].sort(listOrder(order).compare)),
  };
}
