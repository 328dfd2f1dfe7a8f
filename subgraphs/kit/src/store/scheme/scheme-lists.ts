import type { IsoDate } from '../../contract/dates.ts';
import type { SourceRecord } from '../../contract/provenance.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { SchemeRecord } from '../../contract/scheme-record.ts';
import type { Connection, Page } from '../../schema/page.ts';
import { fromColumn } from '../date-column.ts';
import type { Prisma, PrismaClient } from '../generated/scheme/client.ts';
import { pageOfRows } from '../keyset.ts';
import { facet } from './facets.ts';
import { type SchemeFilter, schemeWhere } from './scheme-filter.ts';
import { type SchemeOrder, schemeOrder } from './scheme-order.ts';

/** A scheme without the lists that belong to it: those are loaded when they are asked for. */
export interface SchemeHead
  extends Pick<
    SchemeRecord,
    'id' | 'kind' | 'name' | 'provenance' | 'sources' | 'startedOn' | 'endsOn' | 'leads' | 'details'
  > {
  version: number;
}

export interface SchemeQuestion {
  filter: SchemeFilter;
  order: SchemeOrder;
  page: Page;
  today: IsoDate;
}

export interface SchemeLists {
  /** One page; the whole is counted only when `totalCount` is called. */
  page(question: SchemeQuestion): Promise<Connection<SchemeHead>>;
  /** In the order of `ids`; undefined where there is no such scheme. */
  byIds(ids: readonly string[]): Promise<(SchemeHead | undefined)[]>;
  /** By the value of a filterable detail that is unique, in the order of `values`. */
  byDetail(name: string, values: readonly string[]): Promise<(SchemeHead | undefined)[]>;
}

export function createSchemeLists(prisma: PrismaClient, definition: SchemeKindDefinition): SchemeLists {
  const head = (row: HeadRow) => toHead(definition.code, row);
  return {
    async page({ filter, order, page, today }) {
      const where = schemeWhere(filter, today, definition);
      const { orderBy, behind, cursorOf } = schemeOrder(order);
      const rows = await prisma.scheme.findMany({
        where: page.after === null ? where : { AND: [where, behind(page.after)] },
        orderBy,
        take: page.first + 1,
        select: HEAD,
      });
      return pageOfRows(rows, page, { toNode: head, cursorOf, count: () => prisma.scheme.count({ where }) });
    },
    async byIds(ids) {
      const rows = await prisma.scheme.findMany({ where: { id: { in: [...ids] } }, select: HEAD });
      const heads = new Map(rows.map((row) => [row.id, head(row)]));
      return ids.map((id) => heads.get(id));
    },
    async byDetail(name, values) {
      const facets = values.map((value) => facet(name, value));
      const rows = await prisma.scheme.findMany({ where: { facets: { hasSome: facets } }, select: HEAD });
      const heads = new Map(rows.map(head).map((found) => [found.details[name], found]));
      return values.map((value) => heads.get(value));
    },
  };
}

const HEAD = {
  id: true,
  version: true,
  name: true,
  nameKey: true,
  provenance: true,
  sources: true,
  startedOn: true,
  endsOn: true,
  leads: true,
  details: true,
} satisfies Prisma.SchemeSelect;

export type HeadRow = Prisma.SchemeGetPayload<{ select: typeof HEAD }>;

function toHead(kind: string, { nameKey: _, ...row }: HeadRow): SchemeHead {
  return {
    ...row,
    kind,
    provenance: row.provenance as SchemeHead['provenance'],
    sources: row.sources as unknown as SourceRecord[],
    details: row.details as SchemeHead['details'],
    startedOn: fromColumn(row.startedOn),
    endsOn: fromColumn(row.endsOn),
  };
}
