import type { FundingSource, LinkRecord, SchemeRecord } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import type { SchemeFilter } from '../src/read-model/listing/scheme-filter.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { fedSubgraph, sourceEntries } from './support/fed-subgraph.ts';
import { entriesOf, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';

const paid = (year: number, ...sources: FundingSource[]): SchemeRecord['fundings'] =>
  sources.map((source) => ({ year, source, purpose: 'POSTE', amount: 1, partnerId: null }));

const link = (toSchemeId: string | null, more: Partial<LinkRecord> = {}): LinkRecord => ({
  ...{ toKind: 'CLS', toSchemeId, nature: 'INSCRIT_DANS_CLS', source: null },
  ...{ since: null, until: null, ...more },
});

const entries = entriesOf({
  schemes: [
    schemeRecord({
      ...{ id: 'clsm_a', kind: 'CLSM', links: [link('cls_soon')] },
      fundings: [...paid(2022, 'CAF'), ...paid(2023, 'ARS', 'COLLECTIVITE')],
    }),
    schemeRecord({
      ...{ id: 'clsm_b', kind: 'CLSM', links: [link('cls_later'), link(null)] },
      fundings: [...paid(2023, 'ARS'), ...paid(2024, 'HOPITAL')],
    }),
    schemeRecord({ id: 'clsm_c', kind: 'CLSM', links: [link('cls_soon', { until: '2023-12-31' })] }),
    schemeRecord({
      ...{ id: 'cls_soon', kind: 'CLS', endsOn: '2024-03-31' },
      links: [link('clsm_d', { toKind: 'CLSM', nature: 'GOUVERNANCE_COMMUNE' })],
    }),
    schemeRecord({ id: 'cls_later', kind: 'CLS', endsOn: '2027-12-31' }),
    schemeRecord({ id: 'clsm_d', kind: 'CLSM' }),
  ],
});

const model = createReadModel({ cog: toyCog(), kinds: TOY_KINDS });
for (const entry of entries) model.apply(entry);
const soon: SchemeFilter = { kind: { eq: 'CLS' }, endsOn: { lte: '2024-06-30' } };

describe('schemes by who pays and by what they are linked to', () => {
  const cases: [string, SchemeFilter, string[]][] = [
    ['funded this year, or last year while this one has no line', { funder: { eq: 'ARS' } }, ['clsm_a']],
    ['on a day of another year', { funder: { eq: 'ARS' }, asOf: '2023-05-01' }, ['clsm_a', 'clsm_b']],
    ['by one of several', { funder: { in: ['CAF', 'HOPITAL'] } }, ['clsm_b']],
    [
      'a comparator that is empty asks for nothing',
      { funder: {}, kind: { eq: 'CLS' } },
      ['cls_later', 'cls_soon'],
    ],
    ['linked, whichever end says so', { linkedTo: { scheme: soon } }, ['clsm_a', 'clsm_d']],
    ['of a nature', { linkedTo: { natures: ['GOUVERNANCE_COMMUNE'], scheme: soon } }, ['clsm_d']],
    [
      'on a day when a link still held',
      { linkedTo: { scheme: soon }, asOf: '2023-12-31' },
      ['clsm_a', 'clsm_c', 'clsm_d'],
    ],
    ['neither', { kind: { eq: 'CLSM' }, not: { linkedTo: { scheme: soon } } }, ['clsm_b', 'clsm_c']],
  ];
  test.each(cases)('%s', (_, filter, expected) => {
    expect(model.schemes({ filter, asOf: '2024-01-01' })).toEqual(expected);
  });
});

test('the graph asks for both together; nested parts count among those of the filter', async () => {
  const { ask } = await fedSubgraph(sourceEntries(entries));
  const list = (filter: string) => ask(`{ schemes(filter: ${filter}) { nodes { id } } }`);
  const both = 'funder: { eq: ARS }, linkedTo: { scheme: { endsOn: { lte: "2024-06-30" } } }';
  expect((await list(`{ ${both} }`)).data).toEqual({ schemes: { nodes: [{ id: 'clsm_a' }] } });
  const deep = (depth: number): string =>
    depth === 0 ? '{}' : `{ linkedTo: { scheme: ${deep(depth - 1)} } }`;
  const { errors } = await list(deep(50));
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
