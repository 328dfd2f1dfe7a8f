import { createHttpServer, registerExports, schemeKinds } from '@maillage/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAC_RECORD } from './fixtures/dac/record.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub, TODAY } from './support/test-hub.ts';

const BOM = '\uFEFF';

let graph: TestHub;
let server: ReturnType<typeof createHttpServer>;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  server = createHttpServer({ gateway: () => graph.hub.gateway, isReady: () => true });
  registerExports(server, () => ({
    gateway: graph.hub.gateway,
    context: graph.hub.requestContext,
    kinds: schemeKinds,
    today: () => TODAY,
  }));
});

afterAll(async () => {
  await server.close();
  await graph[Symbol.asyncDispose]();
});

const get = (url: string) => server.inject({ method: 'GET', url });

/** Rows of a CSV whose cells hold neither quotes nor breaks. */
const cells = (csv: string, delimiter: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')));

describe('exports', () => {
  test('the index names every list, its addresses, parameters and columns', async () => {
    const lists = (await get('/export')).json() as {
      urls: string[];
      columns: { name: string; description: string }[];
    }[];
    expect(lists.flatMap(({ urls }) => urls)).toEqual(
      expect.arrayContaining(['/export/clsm.csv', '/export/qpv.jsonl', '/export/partners.csv']),
    );
    for (const { columns } of lists) for (const column of columns) expect(column.description).not.toBe('');
  });

  test('a région’s CLSMs as a French spreadsheet opens them, with the day and the provenance in every row', async () => {
    const response = await get('/export/clsm.csv?region=84&asOf=2025-06-01&state=ACTIVE');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-disposition']).toBe('attachment; filename="clsm-2025-06-01.csv"');
    expect(response.body.startsWith(BOM)).toBe(true);
    const [header = [], ...rows] = cells(response.body.slice(1), ';');
    const { data } = await graph.query(
      '{ clsmSchemes(filter: { territory: { level: REGION, code: "84" }, state: { eq: ACTIVE }, asOf: "2025-06-01" }) { totalCount } }',
    );
    expect(rows).toHaveLength((data as { clsmSchemes: { totalCount: number } }).clsmSchemes.totalCount);
    const bron = rows.find((row) => row[header.indexOf('name')] === 'CLSM de Bron') ?? [];
    const cell = (name: string) => bron[header.indexOf(name)];
    expect([cell('status'), cell('unitCodes'), cell('population'), cell('provenance'), cell('asOf')]).toEqual(
      ['ACTIF', '69029', '42982', 'SOURCED', '2025-06-01'],
    );
    expect(header.join()).not.toMatch(/holder/i);
  });

  test('every page of a long list, once', async () => {
    const response = await get('/export/qpv.jsonl');
    expect(response.body.slice(0, 600)).toContain('qpv_');
    const lines = response.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(lines).toHaveLength(1_560);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1_560);
  });

  test('what a spreadsheet would run as a formula is made harmless', async () => {
    await graph.hub.stores.schemes.get('CLSM')?.writer.write(
      {
        ...DAC_RECORD,
        id: 'clsm_formula',
        kind: 'CLSM',
        name: '=HYPERLINK("http://example.invalid")',
        statuses: [],
        details: {},
      },
      0,
      { actor: 'essai', reason: null },
    );
    const { body } = await get('/export/clsm.csv?variant=plain&name=hyperlink');
    expect(body.startsWith(BOM)).toBe(false);
    expect(body.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://example.invalid"")"`);
  });

  test.each([
    ['/export/clsm.csv?regions=11', 'Paramètre inconnu : « regions »'],
    ['/export/clsm.csv?region=11&region=84', 'plusieurs fois'],
    ['/export/clsm.csv?region=11&departement=93', 'Un seul territoire'],
    ['/export/clsm.csv?asOf=hier', 'AAAA-MM-JJ'],
    ['/export/clsm.csv?region=Bretagne', 'code de région'],
    ['/export/clsm.csv?state=OUVERT', 'SchemeState'],
    ['/export/clsm.csv?variant=latin', '« variant »'],
    ['/export/partners.csv?asOf=2025-01-01', 'Paramètre inconnu : « asOf »'],
  ])('%s is refused, saying what was expected', async (url, expected) => {
    const response = await get(url);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((response.json() as { error: string }).error).toContain(expected);
  });

  test.each(['/export/inconnu.csv', '/export/clsm.pdf', '/export/clsm'])('%s is not there', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});
