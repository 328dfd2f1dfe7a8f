import type { ActionRecord, FundingSource } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import type { JointActionsQuestion } from '../src/joint-actions/joint-actions-in.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { fedSubgraph, sourceEntries, TODAY } from './support/fed-subgraph.ts';
import { actionRecord, entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';

const paidBy = (...sources: FundingSource[]): ActionRecord['fundings'] =>
  sources.map((source) => ({ year: 2024, source, purpose: 'ACTION', amount: null, partnerId: null }));

const carriedBy = (...ids: string[]): ActionRecord['carriers'] =>
  ids.map((schemeId) => ({ kind: schemeId.startsWith('clsm') ? 'CLSM' : 'CLS', schemeId, role: 'LEAD' }));

const closed = [{ status: 'CLOS', since: null, until: null }];
const entries = entriesOf({
  schemes: [
    schemeRecord({ id: 'clsm_1', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:01001'])] }),
    schemeRecord({ id: 'clsm_2', kind: 'CLSM', perimeters: [perimeter(['COMMUNE:02001'])] }),
    schemeRecord({ id: 'cls_1', kind: 'CLS', perimeters: [perimeter(['COMMUNE:01002'])] }),
    schemeRecord({ id: 'cls_over', kind: 'CLS', statuses: closed }),
  ],
  actions: [
    actionRecord({ id: 'action_d', carriers: carriedBy('clsm_1', 'cls_1'), fundings: paidBy('ARS', 'CAF') }),
    actionRecord({
      ...{ id: 'action_c', theme: 'SUICIDE', endedOn: '2023-06-30' },
      ...{ carriers: carriedBy('clsm_1', 'clsm_2', 'cls_1'), fundings: paidBy('ARS', 'ARS') },
    }),
    actionRecord({ id: 'action_b', theme: 'SUICIDE', carriers: carriedBy('clsm_2', 'cls_1') }),
    actionRecord({ id: 'action_alone', carriers: carriedBy('clsm_1', 'clsm_1') }),
    actionRecord({ id: 'action_with_one_that_is_over', carriers: carriedBy('clsm_1', 'cls_over') }),
    actionRecord({ id: 'action_with_nobody_known', carriers: carriedBy('clsm_1', 'clsm_9') }),
  ],
});

const model = createReadModel({ cog: toyCog(), kinds: TOY_KINDS });
for (const entry of entries) model.apply(entry);

describe('actions that several schemes carry', () => {
  const cases: [string, Partial<JointActionsQuestion>, string[]][] = [
    ['by title; neither those of one scheme, nor with one that has ended', {}, ['action_b', 'action_d']],
    ['on another day', { asOf: '2023-06-30' }, ['action_b', 'action_c', 'action_d']],
    ['of three', { asOf: '2023-06-30', minSchemes: 3 }, ['action_c']],
    ['of two funders, each source counted once', { asOf: '2023-06-30', minFunders: 2 }, ['action_d']],
    ['funded by', { funders: ['CAF', 'REGION'] }, ['action_d']],
    ['about', { themes: ['SUICIDE'] }, ['action_b']],
    ['with a kind among them', { kinds: ['QPV'] }, []],
    ['in a territory that one of them touches', { territory: 'DEPARTEMENT:02' }, ['action_b']],
  ];
  test.each(cases)('%s', (_, question, expected) => {
    expect(model.jointActionsIn({ asOf: TODAY, ...question })).toEqual(expected);
  });
});

test('the graph gives them in pages', async () => {
  const { ask } = await fedSubgraph(sourceEntries(entries));
  const list = (args: string) =>
    ask(`{ jointActions(${args}) { totalCount pageInfo { endCursor } nodes { id title theme } } }`);
  const page = async (args: string) => JSON.parse(JSON.stringify((await list(args)).data)).jointActions;
  const first = await page('first: 1, asOf: "2023-06-30"');
  expect(first).toMatchObject({ totalCount: 3, nodes: [{ id: 'action_b', theme: 'SUICIDE' }] });
  const next = await page(`first: 1, asOf: "2023-06-30", after: "${first.pageInfo.endCursor}"`);
  expect(next).toMatchObject({ nodes: [{ id: 'action_c' }] });
  for (const wrong of ['minSchemes: 1', 'minFunders: -1', 'territory: { level: REGION, code: "x" }']) {
    const { errors } = await list(wrong);
    expect(errors?.[0]?.extensions.code, wrong).toBe('BAD_USER_INPUT');
  }
});
