import { loadCog, type SchemeKindDefinition, type SchemeRecord } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import type { RuleResult } from '../../src/compliance/rule.ts';
import { createReadModel } from '../../src/read-model/read-model.ts';
import { entriesOf, partnerRecord, perimeter, schemeRecord, seat } from '../support/records.ts';
import { TOY_KINDS } from '../support/toy-kinds.ts';

const cog = loadCog();
const asv: SchemeKindDefinition = {
  ...(TOY_KINDS[0] as SchemeKindDefinition),
  code: 'ASV',
  typeName: 'Asv',
  listField: 'asvSchemes',
};
const kinds = [...TOY_KINDS, asv];
const SAINT_DENIS = perimeter(['COMMUNE:93066'], { scale: 'COMMUNAL' });
const DAY = '2024-01-01';

const clsm = (more: Partial<SchemeRecord> = {}) =>
  schemeRecord({ id: 'clsm_1', kind: 'CLSM', perimeters: [SAINT_DENIS], ...more });
const other = (kind: string, more: Partial<SchemeRecord> = {}) =>
  schemeRecord({ id: `${kind.toLowerCase()}_1`, kind, perimeters: [SAINT_DENIS], ...more });
const holder = (holderKey: string | null) => ({
  fte: null,
  employer: null,
  workplace: null,
  grade: null,
  holderKey,
  since: null,
  until: null,
});

function results(schemes: SchemeRecord[], asOf = DAY): Map<string, RuleResult> {
  const model = createReadModel({ cog, kinds });
  for (const entry of entriesOf({ schemes, partners: [partnerRecord('p1', 'Ville')] })) model.apply(entry);
  const found = model.compliance('clsm_1', { asOf })?.results ?? [];
  return new Map(found.map((result) => [result.rule.id, result]));
}
const outcome = (rule: string, schemes: SchemeRecord[], asOf?: string) =>
  results(schemes, asOf).get(rule)?.outcome;

describe('the set that holds where none is asked for', () => {
  const setOf = (record: SchemeRecord, asOf = DAY) => {
    const model = createReadModel({ cog, kinds });
    for (const entry of entriesOf({ schemes: [record] })) model.apply(entry);
    return model.compliance(record.id, { asOf })?.ruleSet.id;
  };

  test('is the région’s on its days, the country’s elsewhere', () => {
    expect(setOf(clsm())).toBe('ile-de-france-2012');
    expect(setOf(clsm(), '2012-01-01')).toBe('ile-de-france-2012');
    expect(setOf(clsm(), '2011-12-31')).toBe('conseils-nationaux');
    expect(setOf(clsm({ perimeters: [perimeter(['COMMUNE:69029'])] }))).toBe('conseils-nationaux');
    expect(setOf(clsm({ perimeters: [] }))).toBe('conseils-nationaux');
  });

  test('is unknown with the scheme', () => {
    expect(createReadModel({ cog, kinds }).compliance('clsm_1', { asOf: DAY })).toBeNull();
  });
});

describe('facts of the graph', () => {
  test('a scheme of another kind counts where it is certainly there and active', () => {
    const complete = clsm({ details: { completeParts: ['SIEGES_COPIL'] } });
    expect(outcome('R02', [complete])).toBe('NON_APPLICABLE');
    expect(outcome('R02', [complete, other('ASV')])).toBe('NON_CONFORME');
    expect(outcome('R02', [clsm(), other('ASV')])).toBe('DONNEES_INSUFFISANTES');
    const elsewhere = other('ASV', { perimeters: [perimeter(['COMMUNE:69029'])] });
    expect(outcome('R02', [complete, elsewhere])).toBe('NON_APPLICABLE');
    const project = other('ASV', { statuses: [{ status: 'PROJET', since: null, until: null }] });
    expect(outcome('R02', [complete, project])).toBe('NON_APPLICABLE');
    expect(outcome('R02', [complete, other('ASV', { statuses: [] })])).toBe('DONNEES_INSUFFISANTES');
  });

  test('a contract counts as long as it runs', () => {
    const complete = clsm({ details: { completeParts: ['SIEGES_COPIL'] }, coordinations: [holder('h1')] });
    const contract = other('CLS', { endsOn: '2023-12-31', coordinations: [holder('h2')] });
    expect(outcome('R03', [complete, contract], '2023-12-31')).toBe('NON_CONFORME');
    expect(outcome('R03', [complete, contract], '2024-01-01')).toBe('NON_APPLICABLE');
  });

  test('who coordinates: the same, another, or nobody knows', () => {
    const ours = (key: string | null) =>
      clsm({ details: { completeParts: ['SIEGES_COPIL'] }, coordinations: [holder(key)] });
    const theirs = (key: string | null) => other('CLS', { coordinations: [holder(key)] });
    expect(outcome('R03', [ours('h1'), theirs('h1')])).toBe('NON_APPLICABLE');
    expect(outcome('R03', [ours('h1'), theirs('h2')])).toBe('NON_CONFORME');
    expect(outcome('R03', [ours('h1'), theirs(null)])).toBe('DONNEES_INSUFFISANTES');
    expect(outcome('R03', [ours(null), theirs('h2')])).toBe('DONNEES_INSUFFISANTES');
  });

  test('seats, bodies, documents and posts are those of the day', () => {
    const record = clsm({
      seats: [seat('p1', { college: 'ARS', until: '2022-12-31' })],
      documents: [{ type: 'RESTITUTION', title: 'Fête', date: '2023-06-01', url: null }],
      details: { completeParts: ['SIEGES_COPIL', 'DOCUMENTS'] },
    });
    expect(outcome('R08', [record], '2022-12-31')).toBe('CONFORME');
    expect(outcome('R08', [record], '2023-01-01')).toBe('NON_CONFORME');
    expect(outcome('R21', [record], '2023-05-31')).toBe('NON_CONFORME');
    expect(outcome('R21', [record], '2023-06-01')).toBe('CONFORME');
  });

  test('a link counts whoever declares it, until its contract has ended', () => {
    const funded = clsm({
      fundings: [{ year: 2024, source: 'ARS', purpose: 'POSTE', amount: null, partnerId: null }],
      details: { completeParts: ['LIENS'] },
    });
    const contract = other('CLS', {
      endsOn: '2024-06-30',
      links: [
        {
          toKind: 'CLSM',
          toSchemeId: 'clsm_1',
          nature: 'INSCRIT_DANS_CLS',
          source: null,
          since: null,
          until: null,
        },
      ],
    });
    expect(outcome('R01', [funded])).toBe('NON_CONFORME');
    expect(outcome('R01', [funded, contract])).toBe('CONFORME');
    expect(outcome('R01', [funded, contract], '2024-07-01')).toBe('NON_CONFORME');
  });

  test('derogations are those of the day; a record from where nobody knows of any has none', () => {
    const granted = clsm({
      details: { completeParts: ['SIEGES_COPIL'] },
      derogations: [
        {
          rule: 'R08',
          ruleSet: 'ile-de-france-2012',
          grantedBy: 'ARS Île-de-France',
          reason: 'Délégation en réorganisation',
          source: null,
          since: '2023-01-01',
          until: '2023-12-31',
        },
      ],
    });
    expect(outcome('R08', [granted], '2023-12-31')).toBe('DEROGATION');
    expect(outcome('R08', [granted], '2024-01-01')).toBe('NON_CONFORME');
    const { derogations: _, ...older } = granted;
    expect(outcome('R08', [older as SchemeRecord], '2023-12-31')).toBe('NON_CONFORME');
  });

  test('evidence names who sits, and what lies on the ground', () => {
    const record = clsm({ seats: [seat('p1', { college: 'COORDINATION', role: 'Coordination de l’ASV' })] });
    expect(results([record, other('ASV')]).get('R02')?.evidence).toMatchObject([
      {
        nature: 'SIEGE',
        text: 'Comité de pilotage — Ville : Coordination de l’ASV',
        seat: { partnerId: 'p1' },
      },
      { nature: 'RECOUVREMENT', text: 'asv_1', overlapWith: 'asv_1' },
    ]);
  });
});
