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

const post = (holderKey: string | null, fte: number | null) => ({
  ...{ fte, employer: 'HOPITAL' as const, workplace: null, grade: null, holderKey },
  ...{ since: null, until: null },
});

const ended = { since: null, until: '2023-12-31' };

const schemes = [
  schemeRecord({
    id: 'clsm_1',
    kind: 'CLSM',
    name: 'CLSM du Nord',
    perimeters: [perimeter(['COMMUNE:01001'])],
    seats: [seat('partner_1')],
    coordinations: [post('dupont', 0.8)],
    links: [
      {
        toKind: 'CLS',
        toSchemeId: 'cls_1',
        nature: 'CONVENTION',
        source: 'S1',
        since: null,
        until: '2022-12-31',
      },
    ],
  }),
  schemeRecord({
    id: 'clsm_2',
    kind: 'CLSM',
    name: 'CLSM de l’arrondissement',
    perimeters: [perimeter(['ARRONDISSEMENT_MUNICIPAL:02101'])],
  }),
  schemeRecord({
    id: 'cls_1',
    kind: 'CLS',
    name: 'CLS du Bassin',
    endsOn: '2024-06-30',
    perimeters: [perimeter(['COMMUNE:01001', 'COMMUNE:01002'], { since: '2020-01-01' })],
    seats: [seat('partner_1', ended)],
    coordinations: [post('dupont', 0.5), post(null, 1)],
  }),
  district('QN00101M', ['COMMUNE:01002'], 500),
  district('QN00102N', ['COMMUNE:01001'], 300),
  district('QN00201I', ['COMMUNE:02100'], 900),
].map((scheme) =>
  scheme.kind === 'QPV' ? { ...scheme, statuses: [{ status: 'ACTIF', since: null, until: null }] } : scheme,
);

const actions = [
  actionRecord({
    id: 'action_1',
    endedOn: '2022-12-31',
    carriers: [
      { kind: 'CLSM', schemeId: 'clsm_1', role: 'LEAD' },
      { kind: 'CLS', schemeId: 'cls_1', role: 'PARTNER' },
    ],
  }),
];

let graph: Awaited<ReturnType<typeof fedSubgraph>>;
beforeAll(async () => {
  graph = await fedSubgraph(
    sourceEntries(entriesOf({ schemes, partners: [partnerRecord('partner_1')], actions })),
  );
});

const ask = async (source: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await graph.ask(source, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

describe('blank zones', () => {
  const districts = (args: string) =>
    ask(`{ gaps: coverageGaps(missing: [CLSM], within: QPV${args}) {
      totalCount
      nodes { territory { level code } scheme { id } communes { level code } departements { code } population lacking uncertain }
    } }`);

  test('districts without a CLSM; one that may lie in an arrondissement with one is no gap', async () => {
    expect(await districts('')).toEqual({
      gaps: {
        totalCount: 1,
        nodes: [
          {
            territory: { level: 'QPV', code: 'QN00101M' },
            scheme: { id: 'qpv_QN00101M' },
            communes: [{ level: 'COMMUNE', code: '01002' }],
            departements: [{ code: '01' }],
            population: 500,
            lacking: ['CLSM'],
            uncertain: [],
          },
        ],
      },
    });
  });

  test('what is uncertain can be asked for; the whole city is named when it is cited', async () => {
    const { gaps } = await districts(
      ', includeUncertain: true, territory: { level: DEPARTEMENT, code: "02" }',
    );
    expect(gaps.nodes).toEqual([
      {
        territory: { level: 'QPV', code: 'QN00201I' },
        scheme: { id: 'qpv_QN00201I' },
        communes: [{ level: 'COMMUNE', code: '02100' }],
        departements: [{ code: '02' }],
        population: 900,
        lacking: [],
        uncertain: ['CLSM'],
      },
    ]);
  });

  test('a contract that ends uncovers what it covered', async () => {
    const lacking = async (day: string) => {
      const { gaps } = await ask(
        `query ($day: Date) { gaps: coverageGaps(missing: [CLS], within: QPV, coveredBy: [CLSM], asOf: $day) { nodes { territory { code } } } }`,
        { day },
      );
      return gaps.nodes.map((gap: { territory: { code: string } }) => gap.territory.code);
    };
    expect(await lacking('2024-06-30')).toEqual([]);
    expect(await lacking('2024-07-01')).toEqual(['QN00102N']);
  });

  test('communes over a population or with a district, in pages', async () => {
    const query = `query ($first: Int, $after: String) {
      coverageGaps(missing: [CLSM, CLS], minPopulation: 3000, orWithQpv: true, asOf: "2025-01-01", first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { territory { code } population qpvCount scheme { id } }
      }
    }`;
    const { coverageGaps } = await ask(query, { first: 2 });
    expect(coverageGaps).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        { territory: { code: '02001' }, population: 5_000, qpvCount: 0, scheme: null },
        { territory: { code: '02103' }, population: 3_000, qpvCount: 0, scheme: null },
      ],
    });
    const next = await ask(query, { first: 2, after: coverageGaps.pageInfo.endCursor });
    expect(next.coverageGaps.nodes).toEqual([
      { territory: { code: '01002' }, population: 2_000, qpvCount: 1, scheme: null },
    ]);
  });

  test('people without cover, by département', async () => {
    const { coverageSummary } =
      await ask(`{ coverageSummary(missing: [CLSM], territory: { level: DEPARTEMENT, code: "01" }) {
      total { uncovered uncertain population share communes uncoveredCommunes uncertainCommunes unknownCommunes }
      departements { departement { code } uncovered population }
    } }`);
    expect(coverageSummary).toEqual({
      total: {
        ...{ uncovered: 2_000, uncertain: 0, population: 3_000, share: 2 / 3 },
        ...{ communes: 4, uncoveredCommunes: 3, uncertainCommunes: 0, unknownCommunes: 1 },
      },
      departements: [{ departement: { code: '01' }, uncovered: 2_000, population: 3_000 }],
    });
  });
});

test('coordinators, without a word on who they are', async () => {
  const { coordinators } = await ask(`{ coordinators(minSchemes: 2) { totalCount nodes {
    id schemes { id } schemeCount fte fteKnown moreThanFullTime employers posts { scheme { id } fte employer workplace }
  } } }`);
  expect(coordinators).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        schemes: [{ id: 'clsm_1' }, { id: 'cls_1' }],
        ...{ schemeCount: 2, fte: 1.3, fteKnown: 1.3, moreThanFullTime: true, employers: ['HOPITAL'] },
        posts: [
          { scheme: { id: 'clsm_1' }, fte: 0.8, employer: 'HOPITAL', workplace: null },
          { scheme: { id: 'cls_1' }, fte: 0.5 },
        ],
      },
    ],
  });
  expect(JSON.stringify(coordinators)).not.toContain('dupont');
});

test('what is behind a cell of the matrix', async () => {
  const { articulationMatrix } = await ask(`{ articulationMatrix(asOf: "2022-01-01") { cells {
    kind otherKind population populationAtLeast sharedPartners
    overlapping(first: 1) { totalCount nodes { scheme { id } other { id } method } }
    partners { nodes { id } } actions { nodes { id } } links(first: 5) { declaredBy { id } nature }
  } } }`);
  expect(articulationMatrix.cells[1]).toEqual({
    ...{ kind: 'CLSM', otherKind: 'CLS', population: 1_000, populationAtLeast: 1_000, sharedPartners: 1 },
    overlapping: {
      totalCount: 1,
      nodes: [{ scheme: { id: 'clsm_1' }, other: { id: 'cls_1' }, method: 'UNITS' }],
    },
    partners: { nodes: [{ id: 'partner_1' }] },
    actions: { nodes: [{ id: 'action_1' }] },
    links: [{ declaredBy: { id: 'clsm_1' }, nature: 'CONVENTION' }],
  });
});

test('what differs between two days', async () => {
  const { articulationChanges } = await ask(`{
    articulationChanges(territory: { level: DEPARTEMENT, code: "01" }, from: "2022-01-01", to: "2025-01-01") {
      from to territory { code }
      schemes { totalCount nodes { scheme { id } change stateFrom stateTo } }
      overlapsGained { totalCount } overlapsLost { totalCount nodes { scheme { id } other { id } } }
      sharedPartnersLost { nodes { partner { id } schemes { id } } } sharedPartnersGained { totalCount }
      jointActionsLost { nodes { action { id } schemes { id } } } jointActionsGained { totalCount }
      linksBegunCount linksBegun { nature } linksEndedCount linksEnded { nature declaredBy { id } }
    }
  }`);
  const both = [{ id: 'clsm_1' }, { id: 'cls_1' }];
  expect(articulationChanges).toEqual({
    ...{ from: '2022-01-01', to: '2025-01-01', territory: { code: '01' } },
    schemes: {
      totalCount: 1,
      nodes: [{ scheme: { id: 'cls_1' }, change: 'ENDED', stateFrom: 'ACTIVE', stateTo: 'ENDED' }],
    },
    overlapsGained: { totalCount: 0 },
    overlapsLost: {
      totalCount: 3,
      nodes: [
        { scheme: { id: 'clsm_1' }, other: { id: 'cls_1' } },
        { scheme: { id: 'cls_1' }, other: { id: 'qpv_QN00101M' } },
        { scheme: { id: 'cls_1' }, other: { id: 'qpv_QN00102N' } },
      ],
    },
    sharedPartnersLost: { nodes: [{ partner: { id: 'partner_1' }, schemes: both }] },
    sharedPartnersGained: { totalCount: 0 },
    jointActionsLost: { nodes: [{ action: { id: 'action_1' }, schemes: both }] },
    jointActionsGained: { totalCount: 0 },
    ...{ linksBegunCount: 0, linksBegun: [], linksEndedCount: 1 },
    linksEnded: [{ nature: 'CONVENTION', declaredBy: { id: 'clsm_1' } }],
  });
});

describe('malformed input is refused with what was expected', () => {
  const days = 'from: "2024-01-01", to: "2024-01-02"';
  test.each([
    ['no kind', 'coverageGaps(missing: []) { totalCount }'],
    ['no kind of a summary', 'coverageSummary(missing: []) { total { share } }'],
    ['within what is no territory', 'coverageGaps(missing: [CLS], within: CLSM) { totalCount }'],
    [
      'districts within districts',
      'coverageGaps(missing: [CLS], within: QPV, orWithQpv: true) { totalCount }',
    ],
    ['a population below nothing', 'coverageGaps(missing: [CLS], minPopulation: -1) { totalCount }'],
    ['a territory', 'coverageGaps(missing: [CLS], territory: { level: COMMUNE, code: "x" }) { totalCount }'],
    ['a page', 'coverageGaps(missing: [CLS], first: 0) { totalCount }'],
    ['a cursor', 'coverageGaps(missing: [CLS], after: "e30") { totalCount }'],
    ['a number of schemes', 'coordinators(minSchemes: 0) { totalCount }'],
    ['a territory of coordinators', 'coordinators(territory: { level: EPCI, code: "1" }) { totalCount }'],
    [
      'days in the wrong order',
      `articulationChanges(territory: { level: DEPARTEMENT, code: "01" }, from: "2024-01-02", to: "2024-01-01") { from }`,
    ],
    [
      'a territory of changes',
      `articulationChanges(territory: { level: DEPARTEMENT, code: "x" }, ${days}) { from }`,
    ],
  ])('%s', async (_, field) => {
    const { errors } = await graph.ask(`{ x: ${field} }`);
    expect(errors?.[0]?.message).toMatch(/attend|emploie/);
    expect(errors?.[0]).toMatchObject({ path: ['x'], extensions: { code: 'BAD_USER_INPUT' } });
  });
});
