import { beforeAll, describe, expect, test } from 'vitest';
import { fedSubgraph, sourceEntries } from '../support/fed-subgraph.ts';
import { entriesOf, partnerRecord, perimeter, schemeRecord, seat } from '../support/records.ts';

const schemes = [
  schemeRecord({
    id: 'clsm_1',
    kind: 'CLSM',
    name: 'CLSM du Nord',
    perimeters: [perimeter(['COMMUNE:01001'], { scale: 'COMMUNAL' })],
    seats: [
      seat('partner_1', { college: 'PSYCHIATRIE_ADULTE', role: 'Chef de pôle' }),
      seat('partner_1', { college: 'COORDINATION', role: 'Coordination du CLS' }),
    ],
    bodies: [
      {
        type: 'COPIL',
        theme: null,
        name: null,
        meetings: [{ heldOn: '2023-06-15', attendance: {} }],
        since: null,
        until: null,
      },
    ],
    fundings: [{ year: 2023, source: 'ARS', purpose: 'POSTE', amount: 1, partnerId: null }],
    derogations: [
      {
        rule: 'R23',
        ruleSet: null,
        grantedBy: 'ARS Auvergne-Rhône-Alpes',
        reason: 'Poste en cours de recrutement',
        source: 'Courrier du 3 mars 2024',
        since: '2024-03-03',
        until: '2024-12-31',
      },
    ],
    details: { clsExceptionReason: 'CLS en cours de négociation', completeParts: ['COORDINATIONS'] },
  }),
  schemeRecord({
    id: 'clsm_2',
    kind: 'CLSM',
    name: 'CLSM illustratif',
    provenance: 'ILLUSTRATIVE',
    perimeters: [perimeter(['COMMUNE:02001'])],
  }),
  schemeRecord({ id: 'cls_1', kind: 'CLS', name: 'CLS', perimeters: [perimeter(['COMMUNE:01001'])] }),
];

let graph: Awaited<ReturnType<typeof fedSubgraph>>;
beforeAll(async () => {
  const partners = [partnerRecord('partner_1', 'Hôpital')];
  graph = await fedSubgraph(sourceEntries(entriesOf({ schemes, partners })));
});

const ask = async (source: string) => {
  const { data, errors } = await graph.ask(source);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

test('the sets and their rules can be read', async () => {
  const { ruleSets } = await ask(
    '{ ruleSets { id label region { code } since until source { document section } rules { id label wording source { section } } } }',
  );
  expect(ruleSets).toMatchObject([
    { id: 'ile-de-france-2012', region: null, since: '2012-01-01', until: null },
    { id: 'conseils-nationaux', region: null, since: null, source: { document: 'clsm-presentation.txt' } },
  ]);
  expect(ruleSets[0].rules).toHaveLength(24);
  expect(ruleSets[1].rules).toHaveLength(5);
});

describe('compliance', () => {
  test('of a scheme, by the set that fits it', async () => {
    const { scheme } = await ask(`{ scheme(id: "clsm_1") { compliance(asOf: "2024-01-01") {
      asOf ruleSet { id } results { rule { id } outcome because derogation { reason } evidence { text } }
    } } }`);
    expect(scheme.compliance).toMatchObject({ asOf: '2024-01-01', ruleSet: { id: 'conseils-nationaux' } });
    expect(
      scheme.compliance.results.map(({ rule, outcome }: never) => [(rule as { id: string }).id, outcome]),
    ).toEqual([
      ['R22', 'DONNEES_INSUFFISANTES'],
      ['R23', 'NON_CONFORME'],
      ['R24', 'DONNEES_INSUFFISANTES'],
      ['R25', 'DONNEES_INSUFFISANTES'],
      ['R26', 'DONNEES_INSUFFISANTES'],
    ]);
  });

  test('by another set, with what it leans on in the graph', async () => {
    const { scheme } = await ask(`{ scheme(id: "clsm_1") {
      compliance(ruleSet: "ile-de-france-2012") {
        results(outcomes: [CONFORME, DEROGATION]) {
          rule { id } outcome because derogation { grantedBy reason }
          evidence { nature text date seat { role partner { name } } overlap { scheme { name } shareOfThis } link { nature } }
        }
      }
    } }`);
    const byRule = Object.fromEntries(
      scheme.compliance.results.map((result: { rule: { id: string } }) => [result.rule.id, result]),
    );
    expect(Object.keys(byRule)).toEqual(['R01', 'R03', 'R12', 'R17']);
    expect(byRule.R01).toMatchObject({
      outcome: 'DEROGATION',
      derogation: { grantedBy: 'L’ARS', reason: 'CLS en cours de négociation' },
      evidence: [{ nature: 'FINANCEMENT' }],
    });
    expect(byRule.R03.evidence).toMatchObject([
      { nature: 'SIEGE', seat: { role: 'Coordination du CLS', partner: { name: 'Hôpital' } }, overlap: null },
      { nature: 'RECOUVREMENT', seat: null, overlap: { scheme: { name: 'CLS' }, shareOfThis: 1 } },
    ]);
    expect(byRule.R12.evidence).toMatchObject([{ nature: 'REUNION', date: '2023-06-15' }]);
  });

  test('as long as a derogation holds: who granted it, why, since when, until when and by what', async () => {
    const on = async (day: string) => {
      const { scheme } = await ask(`{ scheme(id: "clsm_1") { compliance(asOf: "${day}") {
        results(rules: ["R23"]) {
          outcome because
          derogation { position rule ruleSet grantedBy reason source since until }
        }
      } } }`);
      return scheme.compliance.results[0];
    };
    expect(await on('2024-03-03')).toEqual({
      outcome: 'DEROGATION',
      because: expect.stringMatching(
        / ; ARS Auvergne-Rhône-Alpes l’admet : « Poste en cours de recrutement »\.$/,
      ),
      derogation: { position: 0, ...schemes[0]?.derogations[0] },
    });
    for (const day of ['2024-03-02', '2025-01-01'])
      expect(await on(day)).toMatchObject({ outcome: 'NON_CONFORME', derogation: null });
  });

  test('of another kind: nothing applies', async () => {
    const { scheme } = await ask(
      '{ scheme(id: "cls_1") { compliance { results(outcomes: [CONFORME, NON_CONFORME, DEROGATION, DONNEES_INSUFFISANTES]) { outcome } } } }',
    );
    expect(scheme.compliance.results).toEqual([]);
  });

  test.each([
    '{ scheme(id: "clsm_1") { compliance(ruleSet: "bretagne") { asOf } } }',
    '{ complianceSummary(ruleSet: "bretagne") { asOf } }',
  ])('by an unknown set is refused, and the known ones are named: %s', async (query) => {
    const { errors } = await graph.ask(query);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/ile-de-france-2012, conseils-nationaux .*"bretagne"/);
  });
});

describe('the summary', () => {
  const query = (args: string) => `{ complianceSummary${args} {
    asOf territory { code }
    ruleSets { ruleSet { id } schemeCount rules { rule { id } outcomes { outcome count schemes { totalCount nodes { name } } } } }
  } }`;

  test('counts every outcome, and names the schemes', async () => {
    const { complianceSummary } = await ask(query('(asOf: "2024-01-01")'));
    expect(complianceSummary).toMatchObject({ asOf: '2024-01-01', territory: null });
    const [national] = complianceSummary.ruleSets;
    expect(national).toMatchObject({ ruleSet: { id: 'conseils-nationaux' }, schemeCount: 2 });
    const r23 = national.rules.find(({ rule }: { rule: { id: string } }) => rule.id === 'R23');
    expect(r23.outcomes).toEqual([
      { outcome: 'CONFORME', count: 0, schemes: { totalCount: 0, nodes: [] } },
      { outcome: 'NON_CONFORME', count: 1, schemes: { totalCount: 1, nodes: [{ name: 'CLSM du Nord' }] } },
      { outcome: 'NON_APPLICABLE', count: 0, schemes: { totalCount: 0, nodes: [] } },
      { outcome: 'DEROGATION', count: 0, schemes: { totalCount: 0, nodes: [] } },
      {
        outcome: 'DONNEES_INSUFFISANTES',
        count: 1,
        schemes: { totalCount: 1, nodes: [{ name: 'CLSM illustratif' }] },
      },
    ]);
  });

  test('finds the schemes of a territory that have a derogation, rule by rule', async () => {
    const args = '(territory: { level: DEPARTEMENT, code: "01" }, asOf: "2024-06-01")';
    const { complianceSummary } = await ask(query(args));
    const admitted = complianceSummary.ruleSets[0].rules.flatMap(
      ({ rule, outcomes }: { rule: { id: string }; outcomes: { outcome: string; schemes: unknown }[] }) =>
        outcomes
          .filter(({ outcome }) => outcome === 'DEROGATION')
          .map(({ schemes: found }) => [rule.id, found]),
    );
    expect(admitted).toContainEqual(['R23', { totalCount: 1, nodes: [{ name: 'CLSM du Nord' }] }]);
  });

  test('of a territory, a set and a provenance', async () => {
    const args = '(territory: { level: DEPARTEMENT, code: "01" }, ruleSet: "ile-de-france-2012")';
    const { complianceSummary } = await ask(query(args));
    expect(complianceSummary).toMatchObject({
      territory: { code: '01' },
      ruleSets: [{ ruleSet: { id: 'ile-de-france-2012' }, schemeCount: 1 }],
    });
    const official = await ask(query('(provenance: [OFFICIAL])'));
    expect(official.complianceSummary.ruleSets).toEqual([]);
  });

  test('refuses a malformed territory', async () => {
    const { errors } = await graph.ask(query('(territory: { level: REGION, code: "x" })'));
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
