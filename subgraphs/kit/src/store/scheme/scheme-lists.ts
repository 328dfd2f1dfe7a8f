import type { IsoDate } from '../../contract/dates.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import { type Connection, encodeCursor, type Page } from '../../schema/page.ts';
import type { ListedScheme, SchemeHead } from './listed-scheme.ts';
import { type SchemeFilter, schemeTest } from './scheme-filter.ts';
import { listOrder, type SchemeOrder } from './scheme-order.ts';
import type { SchemesInMemory } from './schemes-in-memory.ts';

export interface SchemeQuestion {
  filter: SchemeFilter;
  order: SchemeOrder;
  page: Page;
  today: IsoDate;
}

/** Schemes of one kind, with all that was written before they are asked for. */
export interface SchemeLists {
  page(question: SchemeQuestion): Promise<Connection<SchemeHead>>;
  /** In the order of `ids`; undefined where there is no such scheme. */
  byIds(ids: readonly string[]): Promise<(SchemeHead | undefined)[]>;
}

export function createSchemeLists(memory: SchemesInMemory, definition: SchemeKindDefinition): SchemeLists {
  return {
    async page({ filter, order, page, today }) {
      const { inOrder, touching } = await memory.upToDate();
      const { cursorOf, behind } = listOrder(order);
      const found = inOrder(order).filter(schemeTest(filter, { today, definition, touching }));
      const start = page.after === null ? 0 : startBehind(found, behind(page.after));
      const end = Math.min(start + page.first, found.length);
      return {
        nodes: found.slice(start, end).map(({ head }) => head),
        cursorAt: (index) => encodeCursor(cursorOf(found[start + index] as ListedScheme)),
        hasNextPage: end < found.length,
        hasPreviousPage: page.after !== null,
        totalCount: found.length,
      };
    },
    async byIds(ids) {
      const { byId } = await memory.upToDate();
      return ids.map((id) => byId.get(id)?.head);
    },
  };
}

function startBehind<Item>(items: readonly Item[], isBehind: (item: Item) => boolean): number {
  const start = items.findIndex(isBehind);
  return start < 0 ? items.length : start;
}
