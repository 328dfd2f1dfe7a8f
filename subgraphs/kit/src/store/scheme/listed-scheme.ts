import type { SourceRecord } from '../../contract/provenance.ts';
import type { PerimeterRecord, PolygonPlace, SchemeRecord } from '../../contract/scheme-record.ts';
import { parseTerritoryKey, type TerritoryKey } from '../../contract/territory-ref.ts';
import { fromColumn, fromPeriodColumns } from '../date-column.ts';
import type { Prisma, PrismaClient } from '../generated/scheme/client.ts';

/** A scheme without the lists that are loaded when they are asked for. */
export interface SchemeHead
  extends Pick<
    SchemeRecord,
    | 'id'
    | 'kind'
    | 'name'
    | 'provenance'
    | 'sources'
    | 'startedOn'
    | 'endsOn'
    | 'leads'
    | 'details'
    | 'statuses'
    | 'perimeters'
  > {
  version: number;
}

/** A scheme with what lists are filtered and ordered by. */
export interface ListedScheme {
  head: SchemeHead;
  /** Name in the search's normal form. */
  nameKey: string;
  /** Filterable details. */
  facets: readonly string[];
  /** For each perimeter, every territory that it touches. */
  places: readonly (readonly TerritoryKey[])[];
}

const IN_ORDER = { orderBy: { position: 'asc' } } as const;

const LISTED = {
  include: { statuses: IN_ORDER, perimeters: IN_ORDER },
} satisfies Prisma.SchemeDefaultArgs;

type ListedRow = Prisma.SchemeGetPayload<typeof LISTED>;

/** How many schemes are read at once: what else waits for this process has its turn in between. */
const BATCH = 200;

/** Reads schemes of one kind as lists need them: those of the ids, or all. */
export async function readListedSchemes(
  prisma: PrismaClient,
  kind: string,
  ids: readonly string[] | null,
): Promise<ListedScheme[]> {
  const found: ListedScheme[] = [];
  for (let behind = ''; ; ) {
    const where = { id: { gt: behind, ...(ids && { in: [...ids] }) } };
    const rows = await prisma.scheme.findMany({ ...LISTED, where, orderBy: { id: 'asc' }, take: BATCH });
    for (const row of rows) found.push(toListed(kind, row));
    if (rows.length < BATCH) return found;
    behind = found.at(-1)?.head.id ?? behind;
  }
}

function toListed(kind: string, { nameKey, facets, statuses, perimeters, ...row }: ListedRow): ListedScheme {
  return {
    nameKey,
    facets,
    places: perimeters.map(({ places }) => places as TerritoryKey[]),
    head: {
      ...row,
      kind,
      provenance: row.provenance as SchemeHead['provenance'],
      sources: row.sources as unknown as SourceRecord[],
      details: row.details as SchemeHead['details'],
      startedOn: fromColumn(row.startedOn),
      endsOn: fromColumn(row.endsOn),
      statuses: statuses.map((period) => ({ status: period.status, ...fromPeriodColumns(period) })),
      perimeters: perimeters.map((perimeter) => ({
        scale: perimeter.scale as PerimeterRecord['scale'],
        ...fromPeriodColumns(perimeter),
        declared: perimeter.declared.map(parseTerritoryKey),
        within: perimeter.within.map(parseTerritoryKey),
        polygon: perimeter.polygon as unknown as PolygonPlace | null,
        population: perimeter.population,
      })),
    },
  };
}
