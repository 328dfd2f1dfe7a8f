import { get as httpGet } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { createHttpServer, type Gateway, registerExports, schemeKinds } from '@maillage/gateway';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRecords } from '../gateway/src/import/file/csv-records.ts';
import { DAC_RECORD } from './fixtures/dac/record.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub, TODAY } from './support/test-hub.ts';

const BOM = '\uFEFF';
const FORMULA = '=HYPERLINK("http://example.invalid")';
const HOLDER_KEY = 'holder_that_no_export_shows';

let graph: TestHub;
let server: ReturnType<typeof createHttpServer>;
let origin: string;
/** Pages read from the graph since the test began. */
let asked = 0;
/** Page of an export from which on the graph fails. */
let failsFrom = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  const gateway: Gateway = {
    ...graph.hub.gateway,
    execute: (request) => {
      asked++;
      if (asked >= failsFrom) throw new Error('the database went away');
      return graph.hub.gateway.execute(request);
    },
  };
  server = createHttpServer({ gateway: () => gateway, isReady: () => true });
  registerExports(server, () => ({
    gateway,
    context: () => graph.hub.requestContext(),
    kinds: schemeKinds,
    today: () => TODAY,
  }));
  await graph.hub.stores.schemes.get('CLSM')?.writer.write(
    {
      ...DAC_RECORD,
      id: 'clsm_formula',
      kind: 'CLSM',
      name: FORMULA,
      statuses: [{ status: 'ACTIF', since: '2022-07-01', until: null }],
      coordinations: [
        {
          fte: 0.5,
          employer: 'HOPITAL',
          workplace: null,
          grade: 'A',
          holderKey: HOLDER_KEY,
          since: null,
          until: null,
        },
      ],
      details: { ownBudget: true, diagnosisSources: [], localObjectives: ['-1', 'a | b'] },
    },
    0,
    { actor: 'essai', reason: null },
  );
  await graph.hub.refresh();
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.close();
  await graph[Symbol.asyncDispose]();
});

interface Index {
  list: string;
  urls: string[];
  parameters: { name: string; description: string }[];
  columns: { name: string; description: string }[];
}

const fetchText = async (url: string) => {
  const response = await fetch(origin + url);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

/** Rows by the names of their columns, as texts. */
async function rowsOf(text: string, separator: string): Promise<Record<string, string>[]> {
  const records: string[][] = [];
  const whole = (async function* () {
    yield text.replaceAll('\r\n', '\n');
  })();
  for await (const { fields } of csvRecords(whole, separator)) records.push(fields);
  const [header, ...rows] = records;
  return rows.map((row) => Object.fromEntries((header ?? []).map((name, index) => [name, row[index] ?? ''])));
}

const jsonRows = (body: string): Record<string, unknown>[] =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the index', () => {
  test('names every list with its addresses, parameters and columns', async () => {
    const lists = JSON.parse((await fetchText('/export')).body) as Index[];
    expect(lists.flatMap(({ urls }) => urls)).toEqual(
      expect.arrayContaining([
        '/export/clsm.csv',
        '/export/qpv.jsonl',
        '/export/schemes.geojson',
        '/export/partners.xlsx',
      ]),
    );
    for (const { columns, parameters } of lists) {
      for (const { description } of [...columns, ...parameters]) expect(description).not.toBe('');
    }
  });
});

describe('CSV', () => {
  test('a région’s CLSMs as a French spreadsheet opens them, with day, provenance and licence in every row', async () => {
    const { headers, body } = await fetchText('/export/clsm.csv?region=84&asOf=2025-06-01&state=ACTIVE');
    expect(headers.get('content-disposition')).toBe('attachment; filename="clsm-2025-06-01.csv"');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await (await fetch(`${origin}/export/clsm.csv?region=84`)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = await rowsOf(body.replace(BOM, ''), ';');
    const { data } = await graph.query(
      '{ clsmSchemes(filter: { territory: { level: REGION, code: "84" }, state: { eq: ACTIVE }, asOf: "2025-06-01" }) { totalCount } }',
    );
    expect(rows).toHaveLength((data as { clsmSchemes: { totalCount: number } }).clsmSchemes.totalCount);
    expect(rows.find(({ nom }) => nom === 'CLSM de Bron')).toMatchObject({
      statut: 'ACTIF',
      etat: 'ACTIVE',
      unites: '69029',
      perimetre: 'COMMUNE:69029',
      habitants: '42982',
      provenance: 'SOURCED',
      jour: '2025-06-01',
      exporte_le: TODAY,
      licence: 'Licence Ouverte 2.0',
    });
  });

  test('what a spreadsheet would run as a formula is made harmless; lists, decimals and missing values keep their sense', async () => {
    const { body } = await fetchText('/export/clsm.csv?variant=plain&name=hyperlink');
    expect(body.startsWith(BOM)).toBe(false);
    const [row] = await rowsOf(body, ',');
    expect(row).toMatchObject({
      nom: `'=HYPERLINK("http://example.invalid")`,
      budget_propre: 'oui',
      charte_ethique: '',
      diagnostic_sources: 'aucun',
      objectifs_locaux: "'-1 | a \\| b",
      statuts: 'ACTIF 2022-07-01/..',
    });
    const posts = await fetchText('/export/posts.csv?name=hyperlink');
    expect(await rowsOf(posts.body.replace(BOM, ''), ';')).toMatchObject([{ etp: '0,5', categorie: 'A' }]);
  });
});

describe('filters', () => {
  test('several codes, and the details that the graph filters by', async () => {
    const { body } = await fetchText(
      '/export/clsm.jsonl?state=ACTIVE,DORMANT&ownBudget=oui&territoryNature=URBAIN',
    );
    const rows = jsonRows(body);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(['ACTIVE', 'DORMANT']).toContain(row.etat);
      expect([row.budget_propre, row.nature_territoire]).toEqual([true, 'URBAIN']);
    }
  });

  test('kinds, of the lists that have several', async () => {
    const kinds = jsonRows((await fetchText('/export/seats.jsonl?kind=CLS,ASV&region=11')).body);
    expect(new Set(kinds.map(({ type }) => type))).toEqual(new Set(['CLS', 'ASV']));
  });

  test.each([
    ['/export/clsm.csv?regions=11', 'Paramètre inconnu : « regions »'],
    ['/export/clsm.csv?region=11&region=84', 'plusieurs fois'],
    ['/export/clsm.csv?region=11&departement=93', 'Un seul territoire'],
    ['/export/clsm.csv?asOf=hier', 'AAAA-MM-JJ'],
    ['/export/clsm.csv?region=Bretagne', 'code de région'],
    ['/export/clsm.csv?state=OUVERT', 'SchemeState'],
    ['/export/clsm.csv?variant=latin', '« variant »'],
    ['/export/clsm.csv?ownBudget=1', '« ownBudget »'],
    ['/export/clsm.geojson?simplify=fin', '« simplify »'],
    ['/export/partners.csv?asOf=2025-01-01', 'Paramètre inconnu : « asOf »'],
  ])('%s is refused, saying what was expected', async (url, expected) => {
    const { status, body } = await fetchText(url);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((JSON.parse(body) as { error: string }).error).toContain(expected);
  });

  test.each(['/export/inconnu.csv', '/export/clsm.pdf', '/export/clsm', '/export/partners.geojson'])(
    '%s is not there',
    async (url) => {
      expect((await fetchText(url)).status).toBe(404);
    },
  );
});

describe('JSON Lines', () => {
  test('every page of a long list, once', async () => {
    const rows = jsonRows((await fetchText('/export/qpv.jsonl')).body);
    expect(rows).toHaveLength(1_560);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1_560);
  });

  test('all kinds in one list, each with its own statuses', async () => {
    const rows = jsonRows((await fetchText('/export/schemes.jsonl?departement=69')).body);
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(schemeKinds.map(({ code }) => code)));
    for (const { statuts } of rows) expect(statuts).not.toBeNull();
  });
});

describe('XLSX', () => {
  test('a sheet of typed cells and one that explains them', async () => {
    const response = await fetch(`${origin}/export/clsm.xlsx?region=84&asOf=2025-06-01`);
    const [data, about] = await readExcelFile(Buffer.from(await response.arrayBuffer()));
    expect([data?.sheet, about?.sheet]).toEqual(['clsm', 'Lisez-moi']);
    const lines = jsonRows((await fetchText('/export/clsm.jsonl?region=84&asOf=2025-06-01')).body);
    const [header, ...rows] = data?.data ?? [];
    expect(header).toEqual(Object.keys(lines[0] ?? {}));
    const sheetOf = (value: unknown, name: string): unknown => {
      if (Array.isArray(value)) return value.length === 0 ? expect.anything() : expect.any(String);
      return typeof value === 'string' && DATES.has(name) ? new Date(`${value}T00:00:00Z`) : value;
    };
    expect(rows).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) {
      const expected = Object.entries(line).map(([name, value]) =>
        Array.isArray(value) && value.length === 0
          ? rows[index]?.[header?.indexOf(name) ?? -1]
          : sheetOf(value, name),
      );
      expect(rows[index]).toEqual(expected);
    }
    const told = Object.fromEntries((about?.data ?? []).map(([name, value]) => [name, value]));
    expect(told).toMatchObject({
      'État au': '2025-06-01',
      'Exporté le': TODAY,
      Licence: 'Licence Ouverte 2.0',
    });
    expect(told).toHaveProperty('budget_propre');
  });

  test('a text that looks like a formula is a text', async () => {
    const response = await fetch(`${origin}/export/clsm.xlsx?name=hyperlink`);
    const [data] = await readExcelFile(Buffer.from(await response.arrayBuffer()));
    expect(data?.data[1]).toContain(FORMULA);
  });
});

const DATES = new Set([
  'debut',
  'terme',
  'perimetre_depuis',
  'perimetre_jusqua',
  'diagnostic_date',
  'jour',
  'exporte_le',
]);

describe('GeoJSON', () => {
  test('a feature for each scheme, named as the columns; no contour, no geometry', async () => {
    const { headers, body } = await fetchText('/export/clsm.geojson?departement=69&asOf=2025-06-01');
    expect(headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
    const collection = JSON.parse(body) as {
      type: string;
      day: string;
      features: { type: string; id: string; geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(collection).toMatchObject({ type: 'FeatureCollection', day: '2025-06-01' });
    const lines = jsonRows((await fetchText('/export/clsm.jsonl?departement=69&asOf=2025-06-01')).body);
    expect(collection.features.map(({ properties }) => properties)).toEqual(lines);
    expect(collection.features.map(({ geometry }) => geometry)).toEqual(lines.map(() => null));
  });
});

describe('over HTTP', () => {
  test('HEAD says what GET would, without reading the list', async () => {
    asked = 0;
    const response = await fetch(`${origin}/export/seats.csv`, { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('');
    expect(asked).toBe(1);
    expect((await fetch(`${origin}/export/seats.csv?x=1`, { method: 'HEAD' })).status).toBe(400);
  });

  test('gzip for those who take it', async () => {
    const url = '/export/cpts.csv?departement=69';
    const { headers, rawPayload } = await server.inject({
      url,
      headers: { 'accept-encoding': 'br;q=1, gzip;q=0.8' },
    });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const { headers: plain, body } = await server.inject({ url, headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain).not.toHaveProperty('content-encoding');
    expect(gunzipSync(rawPayload).toString()).toBe(body);
  });

  test.each(['csv', 'xlsx'])('a client that goes away stops the reading of %s', async (format) => {
    asked = 0;
    await new Promise<void>((resolve, reject) => {
      const request = httpGet(`${origin}/export/seats.${format}`, (response) => {
        response.once('data', () => {
          response.destroy();
          resolve();
        });
      });
      request.on('error', reject);
    });
    let last = -1;
    while (last !== asked) {
      last = asked;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(asked).toBeLessThan(ALL_PAGES / 2);
  });

  test.each(['csv', 'xlsx'])('an export that fails on its way has no end: %s', async (format) => {
    asked = 0;
    failsFrom = 3;
    try {
      const response = await fetch(`${origin}/export/seats.${format}`);
      expect(response.status).toBe(200);
      await expect(response.arrayBuffer()).rejects.toThrow();
    } finally {
      failsFrom = Number.POSITIVE_INFINITY;
    }
  });

  test('no export shows who holds a post', async () => {
    const lists = JSON.parse((await fetchText('/export')).body) as Index[];
    for (const url of lists.flatMap(({ urls }) => urls)) {
      const where = /partners|actions/.test(url) ? 'name=hyperlink' : 'departement=69';
      const response = await fetch(`${origin}${url}?${where}`);
      expect([url, response.status]).toEqual([url, 200]);
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = url.endsWith('.xlsx') ? JSON.stringify(await readExcelFile(bytes)) : bytes.toString();
      expect(text).not.toContain(HOLDER_KEY);
      expect(text).not.toMatch(/holder/i);
    }
  });
});

/** Pages of 200 of the 3,497 schemes of the default data set. */
const ALL_PAGES = 18;
