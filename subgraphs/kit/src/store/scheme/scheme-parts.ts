import type {
  BodyRecord,
  CoordinationRecord,
  DerogationRecord,
  DocumentRecord,
  ExternalIdRecord,
  FundingRecord,
  LinkRecord,
  MeetingRecord,
  SeatRecord,
} from '../../contract/scheme-record.ts';
import { fromColumn, fromPeriodColumns } from '../date-column.ts';
import type { PrismaClient } from '../generated/scheme/client.ts';

/** For each id asked, in order, the items that belong to it. One statement for all ids. */
export type PartLoad<Item> = (ids: readonly string[]) => Promise<Item[][]>;

/** The lists that belong to schemes and that no list of schemes is looked through by, each loaded for many schemes at once. */
export interface SchemeParts {
  bodies: PartLoad<BodyRecord>;
  seats: PartLoad<SeatRecord>;
  coordinations: PartLoad<CoordinationRecord>;
  fundings: PartLoad<FundingRecord>;
  links: PartLoad<LinkRecord>;
  documents: PartLoad<DocumentRecord>;
  derogations: PartLoad<DerogationRecord>;
  externalIds: PartLoad<ExternalIdRecord>;
}

interface PartQuery {
  where: { schemeId: { in: string[] } };
  orderBy: { position: 'asc' };
}

interface PartRow {
  schemeId: string;
}

function part<Row extends PartRow, Item>(
  find: (query: PartQuery) => Promise<Row[]>,
  toItem: (row: Row) => unknown,
): PartLoad<Item> {
  return async (ids) => {
    const rows = await find({ where: { schemeId: { in: [...ids] } }, orderBy: { position: 'asc' } });
    const byScheme = Map.groupBy(rows, (row) => row.schemeId);
    return ids.map((id) => (byScheme.get(id) ?? []).map((row) => toItem(row) as Item));
  };
}

/** The columns' values, without the keys; codes come back as they were checked when they were written. */
function plain<Row extends PartRow & { position: number }>({ schemeId: _, position: __, ...rest }: Row) {
  return rest;
}

export function createSchemeParts(prisma: PrismaClient): SchemeParts {
  return {
    bodies: part(
      (query) => prisma.body.findMany(query),
      (row) => ({
        ...plain(row),
        ...fromPeriodColumns(row),
        meetings: row.meetings as unknown as MeetingRecord[],
      }),
    ),
    seats: part(
      (query) => prisma.seat.findMany(query),
      (row) => ({ ...plain(row), ...fromPeriodColumns(row) }),
    ),
    coordinations: part(
      (query) => prisma.coordination.findMany(query),
      (row) => ({ ...plain(row), ...fromPeriodColumns(row) }),
    ),
    fundings: part((query) => prisma.funding.findMany(query), plain),
    links: part(
      (query) => prisma.link.findMany(query),
      (row) => ({ ...plain(row), ...fromPeriodColumns(row) }),
    ),
    documents: part(
      (query) => prisma.document.findMany(query),
      (row) => ({ ...plain(row), date: fromColumn(row.date) }),
    ),
    derogations: part(
      (query) => prisma.derogation.findMany(query),
      (row) => ({ ...plain(row), ...fromPeriodColumns(row) }),
    ),
    externalIds: part((query) => prisma.externalId.findMany(query), plain),
  };
}
