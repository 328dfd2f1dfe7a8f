import { beforeAll, describe, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import { district, entriesOf, perimeter, schemeRecord } from './support/records.ts';

const inForce = [{ status: 'ACTIF', since: null, until: null }];

/** The council of the 01 has two districts, one with a contract; that of the 02 has one, without. */
const schemes = [
  schemeRecord({ id: 'clsm_02', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:02001'])] }),
  schemeRecord({
    ...{ id: 'clsm_01', kind: 'CLSM' },
    perimeters: [perimeter(['COMMUNE:01001', 'COMMUNE:01002', 'COMMUNE:01003'])],
  }),
  schemeRecord({ id: 'clsm_none', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:02002'])] }),
  schemeRecord({
    ...{ id: 'cls_1', kind: 'CLS', endsOn: '2024-06-30' },
    perimeters: [perimeter(['COMMUNE:01001'])],
  }),
  ...[
    district('QN00101M', ['COMMUNE:01001'], 300),
    district('QN00102M', ['COMMUNE:01002'], 500),
    district('QN00201M', ['COMMUNE:02001'], 900),
  ].map((record) => ({ ...record, statuses: inForce })),
];

let ask: Awaited<ReturnType<typeof fedSubgraph>>['ask'];
beforeAll(async () => {
  ({ ask } = await fedSubgraph(sourceEntries(entriesOf({ schemes }))));
});

const answer = async (source: string) => {
  const { data, errors } = await ask(source);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

describe('blank districts by the scheme that they lie in', () => {
  const list = async (args: string) => {
    const { found } = await answer(`{ found: schemesWithGaps(kind: CLSM, within: QPV, missing: [CLS]${args}) {
      totalCount
      nodes { scheme { id } departements { code } districtCount gapCount gaps { territory { code ... on Qpv { name } } population } }
    } }`);
    return found;
  };

  test('by département; the district has its name', async () => {
    expect(await list('')).toEqual({
      totalCount: 2,
      nodes: [
        {
          ...{ scheme: { id: 'clsm_01' }, departements: [{ code: '01' }], districtCount: 2, gapCount: 1 },
          gaps: [{ territory: { code: 'QN00102M', name: 'qpv_QN00102M' }, population: 500 }],
        },
        {
          ...{ scheme: { id: 'clsm_02' }, departements: [{ code: '02' }], districtCount: 1, gapCount: 1 },
          gaps: [{ territory: { code: 'QN00201M', name: 'qpv_QN00201M' }, population: 900 }],
        },
      ],
    });
  });

  const ids = async (args: string) =>
    (await list(args)).nodes.map(({ scheme }: { scheme: { id: string } }) => scheme.id);

  test('only those all of whose districts are blank', async () => {
    expect(await ids(', every: true')).toEqual(['clsm_02']);
    expect(await ids(', every: true, asOf: "2024-07-01"')).toEqual(['clsm_01', 'clsm_02']);
  });

  test('in a territory', async () => {
    expect(await ids(', territory: { level: DEPARTEMENT, code: "01" }')).toEqual(['clsm_01']);
  });

  test('districts are of a kind whose schemes are territories', async () => {
    const { errors } = await ask(
      '{ schemesWithGaps(kind: CLSM, within: CLS, missing: [CLS]) { totalCount } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('people of a scheme that others cover', () => {
  const coverage = async (id: string, args: string) =>
    (
      await answer(
        `{ scheme(id: "${id}") { coverage(${args}) { covered uncertain population share unknownUnits } } }`,
      )
    ).scheme.coverage;

  test('each counted once; a commune of unknown population in no number', async () => {
    const [population, unknownUnits] = [3_000, 1];
    expect(await coverage('clsm_01', 'kinds: [CLS]')).toEqual({
      ...{ covered: 1_000, uncertain: 0, population, share: 1 / 3, unknownUnits },
    });
    expect(await coverage('clsm_01', 'kinds: [CLS], asOf: "2024-07-01"')).toEqual({
      ...{ covered: 0, uncertain: 0, population, share: 0, unknownUnits },
    });
    expect(await coverage('clsm_01', 'kinds: [CLS, CLSM]')).toMatchObject({ covered: 3_000, share: 1 });
  });

  test('a commune of which a district alone is covered is covered in part', async () => {
    expect(await coverage('clsm_01', 'kinds: [QPV]')).toMatchObject({
      covered: 0,
      uncertain: 3_000,
      share: 0,
    });
  });

  test('of a district', async () => {
    expect(await coverage('qpv_QN00101M', 'kinds: [CLS]')).toMatchObject({ covered: 300, share: 1 });
    expect(await coverage('qpv_QN00102M', 'kinds: [CLS]')).toMatchObject({ covered: 0, share: 0 });
  });

  test('no kind at all is a mistake', async () => {
    const { errors } = await ask('{ scheme(id: "clsm_01") { coverage(kinds: []) { share } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
