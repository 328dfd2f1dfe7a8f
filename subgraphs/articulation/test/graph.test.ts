import { beforeAll, describe, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import {
  actionRecord,
  district,
  entriesOf,
  partnerRecord,
  perimeter,
  schemeRecord,
  seat,
} from './support/records.ts';

const LINK = { toKind: 'CLS', nature: 'INSCRIT_DANS_CLS', source: 'S1', since: null, until: null } as const;

const schemes = [
  schemeRecord({
    id: 'clsm_1',
    kind: 'CLSM',
    name: 'CLSM du Nord',
    startedOn: '2015-01-01',
    perimeters: [perimeter(['COMMUNE:01001', 'COMMUNE:01002'])],
    seats: [seat('partner_1', { body: 'COPIL', role: 'Chef de pôle', presides: true }), seat('partner_2')],
    links: [{ ...LINK, toSchemeId: 'cls_1' }],
  }),
  schemeRecord({
    id: 'cls_1',
    kind: 'CLS',
    name: 'CLS du Bassin',
    perimeters: [perimeter(['EPCI:200000001'])],
    seats: [seat('partner_1', { body: 'PLENIERE' }), seat('partner_2')],
  }),
  schemeRecord({
    id: 'cls_2',
    kind: 'CLS',
    name: 'CLS de la Ville',
    perimeters: [perimeter(['COMMUNE:02100'])],
  }),
  schemeRecord({
    id: 'cls_3',
    kind: 'CLS',
    name: 'CLS échu',
    endsOn: '2020-12-31',
    perimeters: [perimeter(['COMMUNE:01001'])],
    seats: [seat('partner_1')],
  }),
  district('QN00101M', ['COMMUNE:01002'], 500),
];
const partners = [partnerRecord('partner_1', 'Hôpital'), partnerRecord('partner_2', 'Association')];
const actions = [
  actionRecord({
    id: 'action_1',
    title: 'Semaine',
    endedOn: '2022-12-31',
    partnerIds: ['partner_1'],
    carriers: [
      { kind: 'CLSM', schemeId: 'clsm_1', role: 'LEAD' },
      { kind: 'CLS', schemeId: 'cls_1', role: 'PARTNER' },
    ],
  }),
  actionRecord({
    id: 'action_2',
    title: 'Seule',
    carriers: [{ kind: 'CLSM', schemeId: 'clsm_1', role: 'LEAD' }],
  }),
];

let graph: Awaited<ReturnType<typeof fedSubgraph>>;
beforeAll(async () => {
  graph = await fedSubgraph(sourceEntries(entriesOf({ schemes, partners, actions })));
});

const ask = async (source: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await graph.ask(source, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

describe('a scheme', () => {
  test('has its card, as of a day', async () => {
    expect(
      await ask(
        `{ scheme(id: "cls_3") { __typename id kind name state earlier: state(asOf: "2020-01-01") startedOn endsOn provenance inhabitants } }`,
      ),
    ).toEqual({
      scheme: {
        __typename: 'Cls',
        id: 'cls_3',
        kind: 'CLS',
        name: 'CLS échu',
        state: 'ENDED',
        earlier: 'ACTIVE',
        startedOn: null,
        endsOn: '2020-12-31',
        provenance: 'SOURCED',
        inhabitants: 1_000,
      },
    });
  });

  test('has the schemes that overlap it, in pages', async () => {
    const query = `query ($first: Int, $after: String, $asOf: Date) {
      scheme(id: "clsm_1") {
        overlaps(first: $first, after: $after, asOf: $asOf) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage endCursor }
          nodes {
            scheme { id name } method unitCodes uncertainCodes population shareOfThis shareOfOther
            sharedPartners { nodes { partner { name } schemeCount seatCount } }
            jointActions { nodes { title } }
          }
        }
      }
    }`;
    const first = await ask(query, { first: 1 });
    expect(first.scheme.overlaps).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      nodes: [
        {
          scheme: { id: 'cls_1', name: 'CLS du Bassin' },
          method: 'UNITS',
          unitCodes: ['01001', '01002'],
          uncertainCodes: [],
          population: 3_000,
          shareOfThis: 1,
          shareOfOther: null,
          sharedPartners: {
            nodes: [
              { partner: { name: 'Association' }, schemeCount: 1, seatCount: 2 },
              { partner: { name: 'Hôpital' }, schemeCount: 1, seatCount: 2 },
            ],
          },
          jointActions: { nodes: [{ title: 'Semaine' }] },
        },
      ],
    });
    const second = await ask(query, { first: 1, after: first.scheme.overlaps.pageInfo.endCursor });
    expect(second.scheme.overlaps).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      nodes: [{ scheme: { id: 'qpv_QN00101M' }, unitCodes: ['QN00101M'], population: 500, shareOfOther: 1 }],
    });
    const before = await ask(query, { asOf: '2020-01-01' });
    expect(before.scheme.overlaps.totalCount).toBe(3);
  });

  test('has the partners that it shares, with their seats on each side', async () => {
    expect(
      await ask(`{
        scheme(id: "clsm_1") {
          sharedPartners { nodes { partner { name category } schemes { id } seats { scheme { id } body role presides } } }
          none: sharedPartners(with: "cls_2") { totalCount }
        }
      }`),
    ).toEqual({
      scheme: {
        sharedPartners: {
          nodes: [
            {
              partner: { name: 'Association', category: 'ASSOCIATION' },
              schemes: [{ id: 'cls_1' }],
              seats: [
                { scheme: { id: 'clsm_1' }, body: 'COPIL', role: null, presides: false },
                { scheme: { id: 'cls_1' }, body: 'COPIL', role: null, presides: false },
              ],
            },
            {
              partner: { name: 'Hôpital', category: 'ASSOCIATION' },
              schemes: [{ id: 'cls_1' }],
              seats: [
                { scheme: { id: 'clsm_1' }, body: 'COPIL', role: 'Chef de pôle', presides: true },
                { scheme: { id: 'cls_1' }, body: 'PLENIERE', role: null, presides: false },
              ],
            },
          ],
        },
        none: { totalCount: 0 },
      },
    });
  });

  test('has its joint actions, its links and both side by side', async () => {
    expect(
      await ask(`{
        scheme(id: "cls_1") {
          jointActions { nodes { id title theme } }
          today: jointActions(asOf: "2024-01-01") { totalCount }
          links { declaredBy { id } kind scheme { id } nature source }
          articulation { kind present overlaps unresolved sharedPartners jointActions sharedCoordinators declared { nature } }
          articulationToday: articulation(kinds: [CLSM], asOf: "2024-01-01") { jointActions }
        }
      }`),
    ).toEqual({
      scheme: {
        jointActions: { nodes: [{ id: 'action_1', title: 'Semaine', theme: 'SISM' }] },
        today: { totalCount: 0 },
        links: [
          {
            declaredBy: { id: 'clsm_1' },
            kind: 'CLSM',
            scheme: { id: 'clsm_1' },
            nature: LINK.nature,
            source: 'S1',
          },
        ],
        articulation: [
          {
            kind: 'CLSM',
            ...{
              present: true,
              overlaps: 1,
              unresolved: 0,
              sharedPartners: 2,
              jointActions: 1,
              sharedCoordinators: 0,
            },
            declared: [{ nature: LINK.nature }],
          },
          {
            kind: 'QPV',
            ...{
              present: true,
              overlaps: 1,
              unresolved: 0,
              sharedPartners: 0,
              jointActions: 0,
              sharedCoordinators: 0,
            },
            declared: [],
          },
        ],
        articulationToday: [{ jointActions: 0 }],
      },
    });
  });
});

describe('other records', () => {
  test('node finds schemes, partners and actions, and null for the rest', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    const typeOf = async (id: string) => (await ask(query, { id })).node?.__typename ?? null;
    expect(
      await Promise.all(['clsm_1', 'qpv_QN00101M', 'partner_1', 'action_2', 'nobody'].map(typeOf)),
    ).toEqual(['Clsm', 'Qpv', 'Partner', 'Action', null]);
    expect(await ask('{ scheme(id: "nobody") { id } }')).toEqual({ scheme: null });
  });

  test('references of other subgraphs are answered', async () => {
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        __typename
        ... on Partner { name sittingIn: schemes { id } seats(kinds: [CLSM]) { body } actions { nodes { title } } }
        ... on Commune { schemes { nodes { id } totalCount } }
        ... on Qpv { name overlaps { totalCount } schemes(kinds: [CLSM]) { nodes { id } } }
        ... on Clsm { name }
      }
    }`;
    const representations = [
      { __typename: 'Partner', id: 'partner_1' },
      { __typename: 'Commune', code: '02100' },
      { __typename: 'Qpv', code: 'QN00101M' },
      { __typename: 'Clsm', id: 'clsm_1' },
    ];
    expect(await ask(query, { representations })).toEqual({
      _entities: [
        {
          __typename: 'Partner',
          name: 'Hôpital',
          sittingIn: [{ id: 'clsm_1' }, { id: 'cls_1' }],
          seats: [{ body: 'COPIL' }],
          actions: { nodes: [{ title: 'Semaine' }] },
        },
        { __typename: 'Commune', schemes: { nodes: [{ id: 'cls_2' }], totalCount: 1 } },
        {
          __typename: 'Qpv',
          name: 'qpv_QN00101M',
          overlaps: { totalCount: 2 },
          schemes: { nodes: [{ id: 'clsm_1' }] },
        },
        { __typename: 'Clsm', name: 'CLSM du Nord' },
      ],
    });
  });

  test('a reference to a record that is not there is an error of its own', async () => {
    const { errors } = await graph.ask(
      '{ _entities(representations: [{ __typename: "Clsm", id: "clsm_9" }]) { ... on Clsm { name } } }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' }, path: ['_entities', 0, 'name'] });
  });
});

describe('lists', () => {
  const idsOf = async (field: string) => {
    const { list } = await ask(`{ list: ${field} }`);
    return (list.nodes ?? list).map(({ id }: { id: string }) => id);
  };

  test('schemes of all kinds, filtered and ordered', async () => {
    expect(await idsOf('schemes { nodes { id } }')).toEqual([
      'cls_2',
      'cls_1',
      'cls_3',
      'clsm_1',
      'qpv_QN00101M',
    ]);
    expect(
      await idsOf(
        'schemes(filter: { kind: { in: [CLS, CLSM] }, territory: { level: DEPARTEMENT, code: "01" } }, orderBy: POPULATION_DESC) { nodes { id } }',
      ),
    ).toEqual(['clsm_1', 'cls_3', 'cls_1']);
  });

  test('schemes at a place', async () => {
    expect(await idsOf('schemesAt(code: "01002") { id }')).toEqual(['clsm_1', 'cls_1', 'qpv_QN00101M']);
    expect(await idsOf('schemesAt(code: "01001", asOf: "2020-01-01", kinds: [CLS]) { id }')).toEqual([
      'cls_1',
      'cls_3',
    ]);
    expect(await idsOf('schemesAt(code: "QN00101M") { id }')).toEqual(['clsm_1', 'cls_1', 'qpv_QN00101M']);
    expect(await idsOf('schemesAt(postcode: "01000") { id }')).toEqual(['clsm_1', 'cls_1', 'qpv_QN00101M']);
    expect(await idsOf('schemesAt(code: "99999") { id }')).toEqual([]);
  });
});

test('the matrix of a territory', async () => {
  const { articulationMatrix } = await ask(`{
    articulationMatrix(territory: { level: DEPARTEMENT, code: "01" }) {
      asOf
      territory { level code }
      schemes { kind count }
      cells { kind otherKind overlaps unresolved sharedPartners jointActions sharedCoordinators declaredLinks }
    }
  }`);
  expect(articulationMatrix).toMatchObject({
    asOf: '2024-01-01',
    territory: { level: 'DEPARTEMENT', code: '01' },
    schemes: [
      { kind: 'CLSM', count: 1 },
      { kind: 'CLS', count: 1 },
      { kind: 'QPV', count: 1 },
    ],
  });
  expect(articulationMatrix.cells).toHaveLength(6);
  expect(articulationMatrix.cells[1]).toEqual({
    ...{ kind: 'CLSM', otherKind: 'CLS', overlaps: 1, unresolved: 0 },
    ...{ sharedPartners: 2, jointActions: 0, sharedCoordinators: 0, declaredLinks: 1 },
  });
});

describe('malformed input is refused with what was expected', () => {
  const cases: [string, string, (string | number)[]][] = [
    ['a page too long', 'schemes(first: 201) { totalCount }', ['x']],
    ['a page of nothing', 'schemes(first: 0) { totalCount }', ['x']],
    ['a cursor', 'schemes(after: "nonsense") { totalCount }', ['x']],
    [
      'a cursor of another list',
      `changes(after: "${Buffer.from('["clsm_1"]').toString('base64url')}") { totalCount }`,
      ['x'],
    ],
    ['a cursor below', 'scheme(id: "clsm_1") { overlaps(after: "e30") { totalCount } }', ['x', 'overlaps']],
    ['a share', 'scheme(id: "clsm_1") { overlaps(minShare: 1.5) { totalCount } }', ['x', 'overlaps']],
    [
      'a territory',
      'schemes(filter: { not: { territory: { level: COMMUNE, code: "1" } } }) { totalCount }',
      ['x'],
    ],
    ['a territory of changes', 'changes(territory: { level: EPCI, code: "1" }) { totalCount }', ['x']],
    [
      'a territory of the matrix',
      'articulationMatrix(territory: { level: REGION, code: "x" }) { asOf }',
      ['x'],
    ],
    [
      'a beginning',
      'scheme(id: "clsm_1") { sharedPartners { nodes { seats(first: 0) { body } } } }',
      ['x', 'sharedPartners', 'nodes', 0, 'seats'],
    ],
    ['a place of no kind', 'schemesAt { id }', ['x']],
    ['a place of two kinds', 'schemesAt(code: "01001", postcode: "01000") { id }', ['x']],
    ['a code', 'schemesAt(code: "75") { id }', ['x']],
    ['a postcode', 'schemesAt(postcode: "1000") { id }', ['x']],
  ];
  test.each(cases)('%s', async (_, field, path) => {
    const { errors } = await graph.ask(`{ x: ${field} }`);
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.[0]?.message).toMatch(/attend|à/);
    expect(errors?.[0]).toMatchObject({ path, extensions: { code: 'BAD_USER_INPUT' } });
  });
});
