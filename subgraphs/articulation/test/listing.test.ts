import { parseTerritoryKey } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import type { SchemeFilter } from '../src/read-model/listing/scheme-filter.ts';
import type { SchemeListOrder } from '../src/read-model/listing/scheme-orders.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { district, entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';

const asOf = '2024-01-01';
const model = createReadModel({ cog: toyCog(), kinds: TOY_KINDS });

const schemes = [
  schemeRecord({
    id: 'a',
    kind: 'CLSM',
    name: 'Saint-Égrève',
    startedOn: '2012-05-01',
    statuses: [
      { status: 'PROJET', since: '2010-01-01', until: '2012-04-30' },
      { status: 'ACTIF', since: '2012-05-01', until: null },
    ],
    perimeters: [
      perimeter(['COMMUNE:01001'], { until: '2019-12-31' }),
      perimeter(['COMMUNE:01001', 'COMMUNE:01002'], { since: '2020-01-01' }),
    ],
  }),
  schemeRecord({
    id: 'b',
    kind: 'CLS',
    name: 'Égrève',
    startedOn: '2018-01-01',
    endsOn: '2022-12-31',
    perimeters: [perimeter(['COMMUNE:02001'])],
  }),
  schemeRecord({
    id: 'c',
    kind: 'CLS',
    name: 'Ain',
    provenance: 'ILLUSTRATIVE',
    statuses: [],
    perimeters: [perimeter(['COMMUNE:01003'])],
  }),
  { ...district('QN00101M', ['COMMUNE:01001'], 400), id: 'd', name: 'Ain' },
];
for (const entry of entriesOf({ schemes })) model.apply(entry);

const list = (filter: SchemeFilter, orderBy?: SchemeListOrder) => model.schemes({ filter, orderBy, asOf });

describe('filters', () => {
  const cases: [string, SchemeFilter, string[]][] = [
    ['nothing asked', {}, ['c', 'd', 'b', 'a']],
    ['kind', { kind: { in: ['CLS', 'QPV'] } }, ['c', 'd', 'b']],
    ['kind, both parts', { kind: { eq: 'CLS', in: ['QPV'] } }, []],
    ['state of the day', { state: { eq: 'ACTIVE' } }, ['a']],
    ['state after the term', { state: { eq: 'ENDED' } }, ['b']],
    ['state of another day', { state: { eq: 'PROJECT' }, asOf: '2011-01-01' }, ['a']],
    ['name, accents and case forgiven', { name: { eq: 'ST EGREVE' } }, ['a']],
    ['name, contained', { name: { contains: 'egreve' } }, ['b', 'a']],
    ['name, at its start', { name: { startsWith: 'egr' } }, ['b']],
    ['name, one of', { name: { in: ['ain', 'Égrève'] } }, ['c', 'd', 'b']],
    ['a day, on or after', { startedOn: { gte: '2012-05-01', lt: '2018-01-01' } }, ['a']],
    ['a day, unknown', { startedOn: { isNull: true } }, ['c', 'd']],
    ['a day, known', { startedOn: { isNull: false } }, ['b', 'a']],
    ['an unknown day is not before', { endsOn: { lte: '2030-01-01' } }, ['b']],
    ['provenance', { provenance: { eq: 'ILLUSTRATIVE' } }, ['c']],
    ['territory', { territory: parseTerritoryKey('COMMUNE:01001') }, ['d', 'a']],
    ['territory of the day', { territory: parseTerritoryKey('COMMUNE:01002') }, ['a']],
    ['territory of another day', { territory: parseTerritoryKey('COMMUNE:01002'), asOf: '2019-01-01' }, []],
    ['territory unknown', { territory: parseTerritoryKey('COMMUNE:99999') }, []],
    ['and', { and: [{ kind: { eq: 'CLS' } }, { name: { eq: 'ain' } }] }, ['c']],
    ['or', { or: [{ kind: { eq: 'QPV' } }, { kind: { eq: 'CLSM' } }] }, ['d', 'a']],
    ['or of nothing', { or: [] }, []],
    ['not', { not: { name: { eq: 'ain' } } }, ['b', 'a']],
    ['not, of an unknown day', { not: { startedOn: { lt: '2015-01-01' } } }, ['c', 'd', 'b']],
    [
      'the day goes down into nested filters',
      { asOf: '2011-01-01', not: { state: { eq: 'PROJECT' } } },
      ['c', 'd', 'b'],
    ],
  ];
  test.each(cases)('%s', (_, filter, expected) => {
    expect(list(filter)).toEqual(expected);
  });
});

describe('orders', () => {
  const cases: [SchemeListOrder, string[]][] = [
    ['NAME_ASC', ['c', 'd', 'b', 'a']],
    ['NAME_DESC', ['a', 'b', 'c', 'd']],
    ['STARTED_ON_ASC', ['a', 'b', 'c', 'd']],
    ['STARTED_ON_DESC', ['b', 'a', 'c', 'd']],
    ['POPULATION_DESC', ['b', 'a', 'd', 'c']],
  ];
  test.each(cases)('%s, then by id', (orderBy, expected) => {
    expect(list({}, orderBy)).toEqual(expected);
  });
});
