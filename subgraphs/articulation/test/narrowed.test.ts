import { beforeAll, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import { district, entriesOf, partnerRecord, perimeter, schemeRecord, seat } from './support/records.ts';

const since = (day: string) => [{ status: 'ACTIF', since: day, until: null }];

let ask: (source: string) => ReturnType<typeof JSON.parse>;
beforeAll(async () => {
  const schemes = [
    schemeRecord({
      ...{ id: 'clsm_1', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:01001'])] },
      seats: [
        seat('partner_1'),
        seat('partner_1', { body: 'PLENIERE' }),
        seat('partner_2', { body: 'COTECH' }),
      ],
    }),
    schemeRecord({
      seats: [seat('partner_1', { body: 'PLENIERE' }), seat('partner_2')],
      ...{ id: 'cls_1', kind: 'CLS', statuses: [{ status: 'PROJET', since: null, until: null }] },
      perimeters: [perimeter(['COMMUNE:01001'], { since: '2023-06-01' })],
    }),
    { ...district('QN00101N', ['COMMUNE:01001'], 300), statuses: since('2023-01-01') },
  ].map((scheme) =>
    scheme.kind === 'QPV'
      ? { ...scheme, perimeters: scheme.perimeters.map((own) => ({ ...own, since: '2023-06-01' })) }
      : scheme,
  );
  const subgraph = await fedSubgraph(
    sourceEntries(entriesOf({ schemes, partners: [partnerRecord('partner_1'), partnerRecord('partner_2')] })),
  );
  ask = async (source) => {
    const { data, errors } = await subgraph.ask(source);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };
});

test('indicators by name, in their own order', async () => {
  const { indicators } = await ask('{ indicators(ids: ["couvre-un-qpv", "clsm-actifs"]) { id } }');
  expect(indicators).toEqual([{ id: 'clsm-actifs' }, { id: 'couvre-un-qpv' }]);
});

test('results of rules by name', async () => {
  const { scheme } = await ask(
    '{ scheme(id: "clsm_1") { compliance(ruleSet: "ile-de-france-2012") { results(rules: ["R06", "R01"]) { rule { id } } } } }',
  );
  expect(scheme).toEqual({ compliance: { results: [{ rule: { id: 'R01' } }, { rule: { id: 'R06' } }] } });
});

test('overlaps with schemes in a state', async () => {
  const { scheme } = await ask(
    '{ scheme(id: "clsm_1") { overlaps(states: [PROJECT]) { nodes { scheme { id } } } } }',
  );
  expect(scheme).toEqual({ overlaps: { nodes: [{ scheme: { id: 'cls_1' } }] } });
});

test('pairs gained between two kinds, whichever stands first', async () => {
  const gained = async (args: string) => {
    const { articulationChanges } = await ask(`{
      articulationChanges(territory: { level: COMMUNE, code: "01001" }, from: "2023-05-31", to: "2023-06-01") {
        overlapsGained${args} { totalCount nodes { scheme { id } other { id } } }
      }
    }`);
    return articulationChanges.overlapsGained;
  };
  expect((await gained('')).totalCount).toBe(3);
  const pair = { scheme: { id: 'clsm_1' }, other: { id: 'qpv_QN00101N' } };
  expect((await gained('(kind: CLSM, otherKind: QPV)')).nodes).toEqual([pair]);
  expect((await gained('(kind: QPV, otherKind: CLSM)')).nodes).toEqual([pair]);
  expect((await gained('(kind: CLS)')).totalCount).toBe(2);
});

test('partners by the body that they sit on here, wherever they sit there', async () => {
  const shared =
    'sharedPartners(bodiesHere: [COPIL]) { nodes { partner { id } seats { scheme { id } body } } }';
  const { scheme } = await ask(
    `{ scheme(id: "clsm_1") { ${shared} overlaps(kinds: [CLS]) { nodes { ${shared} } } } }`,
  );
  const found = {
    nodes: [
      {
        partner: { id: 'partner_1' },
        seats: [
          { scheme: { id: 'clsm_1' }, body: 'COPIL' },
          { scheme: { id: 'cls_1' }, body: 'PLENIERE' },
        ],
      },
    ],
  };
  expect(scheme).toEqual({ sharedPartners: found, overlaps: { nodes: [{ sharedPartners: found }] } });
});
