import { beforeAll, describe, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from '../support/fed-subgraph.ts';
import { district, entriesOf, perimeter, schemeRecord } from '../support/records.ts';

const clsm = (id: string, commune: string, startedOn: string | null) =>
  schemeRecord({
    id,
    kind: 'CLSM',
    startedOn,
    statuses: [{ status: 'ACTIF', since: startedOn, until: null }],
    perimeters: [perimeter([`COMMUNE:${commune}`], { scale: 'COMMUNAL', since: startedOn })],
  });
const qpv = {
  ...district('QN00101M', ['COMMUNE:01001']),
  statuses: [{ status: 'ACTIF', since: null, until: null }],
};

let graph: Awaited<ReturnType<typeof fedSubgraph>>;
beforeAll(async () => {
  const schemes = [clsm('clsm_1', '01001', '2016-03-01'), clsm('clsm_2', '02001', '2021-06-01'), qpv];
  graph = await fedSubgraph(sourceEntries(entriesOf({ schemes })));
});

const ask = async (source: string) => {
  const { data, errors } = await graph.ask(source);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

describe('indicators', () => {
  const query = (args = '') => `{ indicators${args} {
    id topic definition basis unit asOf territory { code } value numerator denominator answered missing
    smallDenominator publishedInChartOnly published { year value atLeast atMost wording source { document section } }
  } }`;
  const byId = (indicators: { id: string }[]) => Object.fromEntries(indicators.map((one) => [one.id, one]));

  test('of the country, published values beside them', async () => {
    const found = byId((await ask(query())).indicators);
    expect(found['couvre-un-qpv']).toMatchObject({
      basis: 'CLSM',
      unit: 'PART',
      asOf: '2024-01-01',
      territory: null,
      value: 0.5,
      numerator: 1,
      denominator: 2,
      answered: 2,
      missing: 0,
      smallDenominator: false,
      publishedInChartOnly: false,
      published: [
        { year: 2018, value: 0.75 },
        { year: 2022, value: 0.83, source: { document: 'etat-des-lieux-2023.txt' } },
      ],
    });
    expect(found['habitants-moyenne']).toMatchObject({ value: 3_000, numerator: 6_000 });
    expect(found.cotech).toMatchObject({
      value: null,
      missing: 2,
      published: [{ year: 2022, value: null, atLeast: 0.2, atMost: 0.3, wording: 'entre 20 et 30 %' }],
    });
    expect(found['articulation-dac']).toMatchObject({ published: null, publishedInChartOnly: true });
  });

  test('of a territory, whose small denominator is said', async () => {
    const found = byId(
      (await ask(query('(territory: { level: DEPARTEMENT, code: "01" }, asOf: "2020-01-01")'))).indicators,
    );
    expect(found['couvre-un-qpv']).toMatchObject({
      asOf: '2020-01-01',
      territory: { code: '01' },
      value: 1,
      denominator: 1,
      smallDenominator: true,
    });
    expect(found['clsm-actifs']).toMatchObject({ value: 1, denominator: null, smallDenominator: false });
  });

  test('of a provenance that no record has', async () => {
    const found = byId((await ask(query('(provenance: [OFFICIAL])'))).indicators);
    expect(found['clsm-actifs']).toMatchObject({ value: 0 });
    expect(found['echelle-communale']).toMatchObject({ value: null, denominator: 0 });
  });

  test('of a malformed territory are refused', async () => {
    const { errors } = await graph.ask(query('(territory: { level: COMMUNE, code: "x" })'));
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a series', () => {
  const query = (args: string) => `{ indicatorSeries(${args}) { id asOf value smallDenominator } }`;

  test('has one value for each 1 October', async () => {
    const { indicatorSeries } = await ask(query('id: "clsm-actifs", from: 2015, to: 2022'));
    expect(indicatorSeries.map(({ asOf, value }: { asOf: string; value: number }) => [asOf, value])).toEqual([
      ['2015-10-01', 0],
      ['2016-10-01', 1],
      ['2017-10-01', 1],
      ['2018-10-01', 1],
      ['2019-10-01', 1],
      ['2020-10-01', 1],
      ['2021-10-01', 2],
      ['2022-10-01', 2],
    ]);
  });

  test.each([
    ['id: "clsm-actifs", from: 2022, to: 2021', /« from » et « to »/],
    ['id: "clsm-actifs", from: 1950, to: 2000', /cinquante|50 au plus/],
    ['id: "clsm-actifs", from: 1800, to: 1801', /1900 à 2100/],
    ['id: "clsm-inconnus", from: 2020, to: 2021', /clsm-actifs, clsm-en-projet.*"clsm-inconnus"/],
    ['id: "clsm-actifs", from: 2020, to: 2021, territory: { level: REGION, code: "x" }', /REGION/],
  ])('refuses %s', async (args, message) => {
    const { errors } = await graph.ask(query(args));
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(message);
  });
});
