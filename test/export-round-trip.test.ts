import { createHttpServer, registerExports, schemeKinds } from '@maillage/gateway';
import type { ActionRecord, PartnerRecord, SchemeRecord } from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ActionRow,
  createTables,
  fromPerimeterCells,
  type OfScheme,
  type PartnerRow,
  parseRow,
  restoreText,
  type SchemeRow,
  type Table,
} from '../gateway/src/exchange/index.ts';
import { csvRecords } from '../gateway/src/import/file/csv-records.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub, TODAY } from './support/test-hub.ts';

/** Everything that the files of a département say is what the stores hold, field by field. */
const PLACE = 'departement=69';
/** Of a kind whose territories are QPV, whose communes its own list does not know. */
const NAMED = 'name=aix';
const tables = createTables(schemeKinds);
const OF_SCHEME = ['kind', 'schemeId', 'schemeName'];

let graph: TestHub;
let server: ReturnType<typeof createHttpServer>;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  server = createHttpServer({ gateway: () => graph.hub.gateway, isReady: () => true });
  registerExports(server, () => ({
    gateway: graph.hub.gateway,
    context: () => graph.hub.requestContext(),
    kinds: schemeKinds,
    today: () => TODAY,
  }));
});

afterAll(async () => {
  await server.close();
  await graph[Symbol.asyncDispose]();
});

/** Rows of an exported CSV, read again by the columns that wrote them. */
async function rowsOf<Row>({ slug, columns }: Table<Row>, query: string): Promise<Row[]> {
  const { body, statusCode } = await server.inject(`/export/${slug}.csv?${query}`);
  expect([slug, statusCode]).toEqual([slug, 200]);
  const text = (async function* () {
    yield body.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  })();
  let header: readonly string[] | undefined;
  const rows: Row[] = [];
  for await (const { fields } of csvRecords(text, ';')) {
    if (!header) {
      header = fields;
      continue;
    }
    const cells = header.map((name, index) => [name, restoreText(fields[index] ?? '')] as const);
    const { row, problems } = parseRow(columns, Object.fromEntries(cells));
    expect(problems).toEqual([]);
    rows.push(row as Row);
  }
  return rows;
}

async function recordsOf<Record extends { id: string }>(feed: {
  read(after: number, limit: number): Promise<{ entries: { id: string; record: Record | null }[] }>;
}): Promise<Map<string, Record>> {
  const { entries } = await feed.read(0, 100_000);
  return new Map(entries.flatMap(({ id, record }) => (record ? [[id, record]] : [])));
}

/** In an order of their own: that of links is not the record's. */
const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(ordered(item))).sort();

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, item]) => [name, ordered(item)]),
        )
      : value;

describe('exports are the records', () => {
  test.each(schemeKinds.map(({ code }) => code))('%s, with all that belongs to its schemes', async (kind) => {
    const records = await recordsOf<SchemeRecord>(graph.hub.stores.schemes.get(kind)?.feed as never);
    const some = kind === 'ASV' ? NAMED : PLACE;
    const schemes = await rowsOf(tables.kinds.get(kind) as Table<SchemeRow>, some);
    expect(schemes.length).toBeGreaterThan(0);
    const all = async <Row extends OfScheme>(table: Table<Row>) =>
      Map.groupBy(await rowsOf(table, `${some}&kind=${kind}&periods=all`), ({ schemeId }) => schemeId);
    const given = async <Row extends OfScheme>(table: Table<Row>) =>
      Map.groupBy(await rowsOf(table, `${some}&kind=${kind}`), ({ schemeId }) => schemeId);
    const [perimeters, seats, posts, bodies, links, derogations] = await Promise.all([
      all(tables.perimeters),
      all(tables.seats),
      all(tables.posts),
      all(tables.bodies),
      all(tables.links),
      all(tables.derogations),
    ]);
    const [fundings, documents] = await Promise.all([given(tables.fundings), given(tables.documents)]);
    for (const scheme of schemes) {
      const record = records.get(scheme.id ?? '') as SchemeRecord;
      const parts = <Row extends OfScheme>(rows: Map<string | null, Row[]>, except: readonly string[] = []) =>
        (rows.get(scheme.id) ?? []).map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([name]) => ![...OF_SCHEME, ...except].includes(name)),
          ),
        );
      const {
        id,
        kind: _,
        name,
        startedOn,
        endsOn,
        statuses,
        leads,
        externalIds,
        provenance,
        sources,
      } = record;
      expect(scheme).toMatchObject({
        id,
        name,
        startedOn,
        endsOn,
        statuses,
        leads,
        externalIds,
        provenance,
        sources,
      });
      expect(known(scheme.details)).toEqual(known(record.details));
      expect((perimeters.get(id) ?? []).map(fromPerimeterCells)).toEqual(
        record.perimeters.map((perimeter) => ({ ...perimeter, polygon: null })),
      );
      expect(sorted(parts(seats, ['partnerName']))).toEqual(sorted(record.seats));
      expect(sorted(parts(posts))).toEqual(
        sorted(record.coordinations.map(({ holderKey: _, ...post }) => post)),
      );
      expect(sorted(parts(bodies))).toEqual(sorted(record.bodies));
      expect(sorted(parts(fundings, ['partnerName']))).toEqual(sorted(record.fundings));
      expect(sorted(parts(links, ['toSchemeName']))).toEqual(sorted(record.links));
      expect(sorted(parts(documents))).toEqual(sorted(record.documents));
      expect(sorted(parts(derogations))).toEqual(sorted(record.derogations));
    }
  });

  test('partners', async () => {
    const records = await recordsOf<PartnerRecord>(graph.hub.stores.partners.feed);
    const rows: PartnerRow[] = await rowsOf(tables.partners, PLACE);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual(records.get(row.id ?? ''));
  });

  test('actions', async () => {
    const records = await recordsOf<ActionRecord>(graph.hub.stores.actions.feed);
    const rows: ActionRow[] = await rowsOf(tables.actions, 'theme=SUICIDE');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual(records.get(row.id ?? ''));
  });
});

const known = (details: SchemeRecord['details']) =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
