import type { DocumentRecord } from '@maillage/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import {
  actionRecord,
  district,
  entriesOf,
  partnerRecord,
  perimeter,
  polygonIn,
  schemeRecord,
  seat,
  withPolygon,
} from './support/records.ts';

const post = (holderKey: string) => ({
  ...{ fte: 0.5, employer: null, workplace: null, grade: null, since: null, until: null },
  holderKey,
});
const diagnosis = (more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...{ type: 'DIAGNOSTIC', title: 'Diagnostic local', date: '2020-05-01', url: null },
  ...more,
});
const carriers = [
  { kind: 'CLSM', schemeId: 'clsm_1', role: 'LEAD' as const },
  { kind: 'CLS', schemeId: 'cls_1', role: 'PARTNER' as const },
];
const line = (source: 'ARS' | 'HOPITAL') => ({
  ...{ year: 2023, purpose: 'ACTION' as const, amount: 1_000, partnerId: null },
  source,
});

const schemes = [
  schemeRecord({
    id: 'clsm_1',
    kind: 'CLSM',
    name: 'CLSM du Nord',
    perimeters: [perimeter(['COMMUNE:01001', 'COMMUNE:01002'])],
    leads: ['partner_1'],
    seats: [
      seat('partner_2', { role: 'Coordinatrice du CLS', college: 'COORDINATION' }),
      seat('partner_3', { role: 'Coordination du contrat local de santé', body: 'PLENIERE' }),
      seat('partner_1', { role: 'Coordination du CLSM', college: 'COORDINATION' }),
    ],
    coordinations: [post('somebody')],
    documents: [diagnosis({ url: 'https://exemple.fr/diagnostic' }), diagnosis({ title: 'Portrait' })],
    links: [
      {
        ...{ toKind: 'CLS', toSchemeId: 'cls_2', nature: 'DIAGNOSTIC_PARTAGE', source: 'S1' },
        ...{ since: null, until: null },
      },
    ],
  }),
  schemeRecord({
    id: 'cls_1',
    kind: 'CLS',
    name: 'CLS du Bassin',
    perimeters: [perimeter(['EPCI:200000001'])],
    leads: ['partner_2'],
    seats: [seat('partner_1', { role: 'Coordination CLSM', college: 'COORDINATION' })],
    coordinations: [post('somebody')],
    documents: [diagnosis({ title: 'portrait' })],
  }),
  schemeRecord({
    id: 'cls_2',
    kind: 'CLS',
    name: 'CLS de la Ville',
    perimeters: [perimeter(['COMMUNE:02100'])],
    documents: [
      diagnosis({ title: 'Autre', url: 'https://exemple.fr/diagnostic' }),
      diagnosis({ title: 'Portrait' }),
    ],
  }),
  withPolygon(
    district('QN00101M', ['COMMUNE:01001'], 500),
    polygonIn({ 'COMMUNE:01001': 0.75, 'COMMUNE:02001': 0.25 }),
  ),
];
const partners = ['Ville', 'Agglomération', 'Hôpital'].map((name, at) =>
  partnerRecord(`partner_${at + 1}`, name),
);
const actions = [
  actionRecord({ id: 'action_1', title: 'Semaine', carriers, fundings: [line('ARS'), line('HOPITAL')] }),
  actionRecord({
    id: 'action_2',
    title: 'Logement',
    theme: 'LOGEMENT_HABITAT',
    carriers,
    fundings: [line('ARS')],
  }),
];

let graph: Awaited<ReturnType<typeof fedSubgraph>>;
beforeAll(async () => {
  graph = await fedSubgraph(sourceEntries(entriesOf({ schemes, partners, actions })));
});

const ofClsm = async (fields: string) => {
  const { data, errors } = await graph.ask(`{ scheme(id: "clsm_1") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).scheme;
};

test('a district that straddles is shared out by area, and says so', async () => {
  expect(
    await ofClsm(
      'overlaps(kinds: [QPV]) { nodes { method splitUnits { code share } population shareOfThis shareOfOther } }',
    ),
  ).toEqual({
    overlaps: {
      nodes: [
        {
          method: 'POLYGONS',
          splitUnits: [{ code: 'QN00101M', share: 0.75 }],
          population: null,
          shareOfThis: null,
          shareOfOther: 0.75,
        },
      ],
    },
  });
});

test('coordinators who are shared have the id that the list of coordinators gives', async () => {
  const { sharedCoordinators } = await ofClsm(
    'sharedCoordinators { totalCount nodes { id schemeCount schemes { id } } }',
  );
  expect(sharedCoordinators).toMatchObject({
    totalCount: 1,
    nodes: [{ schemeCount: 1, schemes: [{ id: 'cls_1' }] }],
  });
  const { data } = await graph.ask('{ coordinators { nodes { id } } }');
  expect(data).toMatchObject({ coordinators: { nodes: [{ id: sharedCoordinators.nodes[0].id }] } });
});

test('seats of coordinators are told on both sides; which scheme, where its leader holds the seat', async () => {
  const fields =
    'totalCount nodes { here coordinatedKind coordinated { id } seat { body scheme { id } partner { id } } }';
  expect(await ofClsm(`coordinatorSeats { ${fields} }`)).toEqual({
    coordinatorSeats: {
      totalCount: 3,
      nodes: [
        {
          here: true,
          coordinatedKind: 'CLS',
          coordinated: { id: 'cls_1' },
          seat: { body: 'COPIL', scheme: { id: 'clsm_1' }, partner: { id: 'partner_2' } },
        },
        {
          here: true,
          coordinatedKind: 'CLS',
          coordinated: null,
          seat: { body: 'PLENIERE', scheme: { id: 'clsm_1' }, partner: { id: 'partner_3' } },
        },
        {
          here: false,
          coordinatedKind: 'CLSM',
          coordinated: { id: 'clsm_1' },
          seat: { body: 'COPIL', scheme: { id: 'cls_1' }, partner: { id: 'partner_1' } },
        },
      ],
    },
  });
  expect(
    await ofClsm(`with: coordinatorSeats(with: "cls_1") { totalCount }
      plenary: coordinatorSeats(bodies: [PLENIERE]) { totalCount }
      there: coordinatorSeats(territory: { level: COMMUNE, code: "02001" }) { totalCount }
      elsewhere: coordinatorSeats(territory: { level: COMMUNE, code: "02100" }) { totalCount }`),
  ).toEqual({
    with: { totalCount: 2 },
    plenary: { totalCount: 1 },
    there: { totalCount: 2 },
    elsewhere: { totalCount: 0 },
  });
});

test('a diagnosis is shared by its address, by its title and date on common ground, or by declaration', async () => {
  const fields = 'nodes { scheme { id } basis title date url link { nature } }';
  const date = '2020-05-01';
  expect(await ofClsm(`sharedDiagnoses { ${fields} }`)).toEqual({
    sharedDiagnoses: {
      nodes: [
        {
          ...{ scheme: { id: 'cls_2' }, basis: 'SAME_ADDRESS', title: 'Diagnostic local', date },
          ...{ url: 'https://exemple.fr/diagnostic', link: null },
        },
        { scheme: { id: 'cls_1' }, basis: 'SAME_TITLE', title: 'Portrait', date, url: null, link: null },
        {
          ...{ scheme: { id: 'cls_2' }, basis: 'DECLARED', title: null, date: null, url: null },
          link: { nature: 'DIAGNOSTIC_PARTAGE' },
        },
      ],
    },
  });
  expect(await ofClsm(`sharedDiagnoses(asOf: "2020-04-30") { nodes { basis } }`)).toEqual({
    sharedDiagnoses: { nodes: [{ basis: 'DECLARED' }] },
  });
});

test('the counts stand in the summary and in the matrix', async () => {
  expect(
    await ofClsm('articulation(kinds: [CLS]) { coordinatorSeats sharedDiagnoses declared { nature } }'),
  ).toEqual({
    articulation: [{ coordinatorSeats: 3, sharedDiagnoses: 2, declared: [{ nature: 'DIAGNOSTIC_PARTAGE' }] }],
  });
  const { data } = await graph.ask(
    '{ articulationMatrix { cells { kind otherKind coordinatorSeats sharedDiagnoses } } }',
  );
  expect(data).toMatchObject({
    articulationMatrix: {
      cells: expect.arrayContaining([
        { kind: 'CLSM', otherKind: 'CLS', coordinatorSeats: 3, sharedDiagnoses: 2 },
      ]),
    },
  });
});

describe('facts are narrowed', () => {
  test('by territory, threshold, theme, funder and body', async () => {
    expect(
      await ofClsm(`
        there: overlaps(territory: { level: COMMUNE, code: "02001" }) { nodes { scheme { id } } }
        peopled: overlaps(minPopulation: 3000) { nodes { scheme { id } } }
        housing: jointActions(themes: [LOGEMENT_HABITAT]) { nodes { id } }
        hospital: jointActions(funders: [HOPITAL]) { nodes { id } }
        twofold: jointActions(minFunders: 2) { nodes { id } }
        elsewhere: jointActions(territory: { level: COMMUNE, code: "02100" }) { totalCount }
        steering: sharedPartners(bodies: [COPIL]) { nodes { partner { id } } }
        plenary: sharedPartners(bodies: [PLENIERE]) { totalCount }
        hospitals: sharedPartners(categories: [HOPITAL]) { totalCount }
        many: sharedPartners(minSchemes: 2) { totalCount }`),
    ).toEqual({
      there: { nodes: [{ scheme: { id: 'cls_1' } }, { scheme: { id: 'qpv_QN00101M' } }] },
      peopled: { nodes: [{ scheme: { id: 'cls_1' } }] },
      housing: { nodes: [{ id: 'action_2' }] },
      hospital: { nodes: [{ id: 'action_1' }] },
      twofold: { nodes: [{ id: 'action_1' }] },
      elsewhere: { totalCount: 0 },
      steering: { nodes: [{ partner: { id: 'partner_1' } }] },
      plenary: { totalCount: 0 },
      hospitals: { totalCount: 0 },
      many: { totalCount: 0 },
    });
  });

  test.each([
    ['overlaps(minPopulation: -1)', 'minPopulation'],
    ['sharedPartners(minSchemes: 0)', 'minSchemes'],
    ['jointActions(minFunders: -1)', 'minFunders'],
    ['coordinatorSeats(territory: { level: COMMUNE, code: "x" })', 'x'],
  ])('%s is refused, and told why', async (field, named) => {
    const { errors } = await graph.ask(`{ scheme(id: "clsm_1") { ${field} { totalCount } } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(named);
  });
});
