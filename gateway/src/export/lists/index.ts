import type { SchemeKindDefinition } from '@maillage/kit';
import { createTables } from '../../exchange/index.ts';
import type { ExportList } from './export-list.ts';
import { partLists } from './part-lists.ts';
import { actionList, partnerList } from './record-lists.ts';
import { allSchemesList, kindList } from './scheme-lists.ts';

export type { ExportList } from './export-list.ts';

/** Every list of a registry of kinds, by the name that it has in addresses. */
export function exportLists(kinds: readonly SchemeKindDefinition[]): ReadonlyMap<string, ExportList> {
  const tables = createTables(kinds);
  const ofKinds = kinds.flatMap((kind) => {
    const table = tables.kinds.get(kind.code);
    return table ? [kindList(kind, table)] : [];
  });
  const all = [
    ...ofKinds,
    allSchemesList(kinds, tables),
    ...partLists(tables),
    partnerList(tables),
    actionList(tables),
  ];
  return new Map(all.map((list) => [list.table.slug, list]));
}
