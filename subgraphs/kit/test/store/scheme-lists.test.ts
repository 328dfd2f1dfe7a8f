import {
  createSchemeStore,
  type Database,
  isWithin,
  loadCog,
  openDatabase,
  type SchemeFilter,
  type SchemeOrder,
  type SchemeRecord,
  type SchemeStore,
  stateOf,
} from '@maillage/kit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.ts';
import { SAMPLE, sampleRecord } from './support.ts';

const TODAY = '2026-01-01';
const DAYS = ['2019-06-30', '2022-01-01', '2022-01-02', '2026-01-01', '2027-05-05'];
const NAMES = ['Évry', 'evry-sud', 'Saint-Étienne', 'St Etienne', 'L’Haÿ', 'Œuilly', 'Zonza'];
const PLAIN_NAMES = new Map(
  NAMES.map((name, index) => [
    name,
    ['evry', 'evry sud', 'saint etienne', 'saint etienne', 'hay', 'oeuilly', 'zonza'][index] ?? '',
  ]),
);
const COMMUNES = ['93066', '75112', '69123', '13055', '94038'];
const REGION_OF: Record<string, string> = { 93066: '11', 75112: '11', 69123: '84', 13055: '93', 94038: '11' };

const day = fc.constantFrom(...DAYS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

interface Sample {
  name: string;
  startedOn: string | null;
  endsOn: string | null;
  turn: string | null;
  provenance: 'SOURCED' | 'DECLARED';
  commune: string | null;
  perimeterUntil: string | null;
  colour: string | null;
  size: number | null;
}

const record: fc.Arbitrary<Sample> = fc.record({
  name: fc.constantFrom(...NAMES),
  startedOn: maybe(day),
  endsOn: maybe(day),
  turn: maybe(day),
  provenance: fc.constantFrom('SOURCED' as const, 'DECLARED' as const),
  commune: maybe(fc.constantFrom(...COMMUNES)),
  perimeterUntil: maybe(day),
  colour: maybe(fc.constantFrom('bleu', 'rouge')),
  size: maybe(fc.integer({ min: 1, max: 3 })),
});

const level = (code: string) =>
  code === '75112' ? ('ARRONDISSEMENT_MUNICIPAL' as const) : ('COMMUNE' as const);

const toRecord = (value: Sample, index: number): SchemeRecord =>
  sampleRecord({
    id: `clsm_${String(index).padStart(3, '0')}`,
    name: value.name,
    startedOn: value.startedOn,
    endsOn: value.endsOn,
    provenance: value.provenance,
    statuses:
      value.turn === null
        ? []
        : [
            { status: 'PROJET', since: '2018-01-01', until: value.turn },
            { status: 'ACTIF', since: dayAfter(value.turn), until: null },
          ],
    perimeters:
      value.commune === null
        ? []
        : [
            {
              scale: 'COMMUNAL',
              since: null,
              until: value.perimeterUntil,
              declared: [{ level: level(value.commune), code: value.commune }],
              within: [],
              polygon: null,
              population: null,
            },
          ],
    details: { colour: value.colour, size: value.size },
  });

const dayAfter = (text: string) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const LEAF = {
  state: fc.record(
    {
      eq: fc.constantFrom('PROJECT' as const, 'ACTIVE' as const, 'ENDED' as const),
      in: fc.constant(['ACTIVE', 'ENDED'] as const),
    },
    { requiredKeys: [] },
  ),
  name: fc.oneof(
    fc.record({ contains: fc.constantFrom('eti', 'SAINT', 'y s') }),
    fc.record({ startsWith: fc.constantFrom('ev', 'Œ', 'st ') }),
    fc.record({ eq: fc.constantFrom('saint etienne', 'L’HAŸ') }),
  ),
  startedOn: fc.oneof(
    fc.record({ gte: day, lt: day }),
    fc.record({ isNull: fc.boolean() }),
    fc.record({ eq: day }),
  ),
  endsOn: fc.record({ lte: day }),
  provenance: fc.record({ eq: fc.constantFrom('SOURCED' as const, 'DECLARED' as const) }),
  territory: fc.oneof(
    fc.record({ level: fc.constant('REGION' as const), code: fc.constantFrom('11', '84', '93') }),
    fc.constantFrom(
      { level: 'COMMUNE' as const, code: '75056' },
      { level: 'COMMUNE' as const, code: '93066' },
    ),
  ),
  details: fc.record(
    {
      colour: fc.record({ in: fc.constant(['bleu', 'vert']) }),
      size: fc.record({ eq: fc.integer({ min: 1, max: 3 }) }),
    },
    { requiredKeys: [] },
  ),
  asOf: day,
};

const leafFilter: fc.Arbitrary<SchemeFilter> = fc.record(LEAF, { requiredKeys: [] });

/** Leaves, and leaves joined by and/or/not, joined once more. */
const joined = (part: fc.Arbitrary<SchemeFilter>): fc.Arbitrary<SchemeFilter> =>
  fc.record(
    {
      ...LEAF,
      and: fc.array(part, { maxLength: 2 }),
      or: fc.array(part, { minLength: 1, maxLength: 2 }),
      not: part,
    },
    { requiredKeys: [] },
  );

const filter = fc.oneof(leafFilter, joined(leafFilter), joined(joined(leafFilter)));

/** The meaning of a filter, spelled out over records. */
function holds(item: SchemeRecord, part: SchemeFilter, inherited = TODAY): boolean {
  const asOf = part.asOf ?? inherited;
  const state = stateOf(SAMPLE, item, asOf)?.state;
  const plain = PLAIN_NAMES.get(item.name) ?? '';
  const key = (text: string) => ({ SAINT: 'saint', Œ: 'oe', 'st ': 'saint', 'L’HAŸ': 'hay' })[text] ?? text;
  const { startedOn, endsOn } = item;
  const checks = [
    !part.state ||
      ((part.state.eq == null || state === part.state.eq) &&
        (part.state.in == null || (state !== undefined && part.state.in.includes(state)))),
    part.name?.contains == null || plain.includes(key(part.name.contains)),
    part.name?.startsWith == null || plain.startsWith(key(part.name.startsWith)),
    part.name?.eq == null || plain === key(part.name.eq),
    part.startedOn?.gte == null || (startedOn !== null && startedOn >= part.startedOn.gte),
    part.startedOn?.lt == null || (startedOn !== null && startedOn < part.startedOn.lt),
    part.startedOn?.eq == null || startedOn === part.startedOn.eq,
    part.startedOn?.isNull == null || (startedOn === null) === part.startedOn.isNull,
    part.endsOn?.lte == null || (endsOn !== null && endsOn <= part.endsOn.lte),
    !part.provenance || item.provenance === part.provenance.eq,
    !part.territory ||
      item.perimeters.some(
        (perimeter) =>
          isWithin(perimeter, asOf) &&
          perimeter.declared.some(({ code }) =>
            touches(code, part.territory?.level ?? '', part.territory?.code ?? ''),
          ),
      ),
    !part.details?.colour || ['bleu', 'vert'].includes(String(item.details.colour)),
    !part.details?.size || item.details.size === part.details.size.eq,
    (part.and ?? []).every((each) => holds(item, each, asOf)),
    !part.or || part.or.some((each) => holds(item, each, asOf)),
    !part.not || !holds(item, part.not, asOf),
  ];
  return checks.every(Boolean);
}

const touches = (commune: string, levelName: string, code: string) =>
  levelName === 'REGION'
    ? REGION_OF[commune] === code
    : commune === code || (code === '75056' && commune === '75112');

const SEED = 71_423;
const RECORDS = fc.sample(record, { numRuns: 80, seed: SEED }).map((value, index) => toRecord(value, index));

let testDatabase: TestDatabase;
let database: Database;
let store: SchemeStore;

beforeAll(async () => {
  testDatabase = await createTestDatabase(EMPTY);
  database = openDatabase({ url: testDatabase.url });
  store = createSchemeStore({ database, definition: SAMPLE, cog: loadCog() });
  for (const item of RECORDS) await store.writer.write(item, 0, { actor: 'essai', reason: null });
});

afterAll(async () => {
  await store.close();
  await database.close();
  await testDatabase[Symbol.asyncDispose]();
});

async function list(
  question: SchemeFilter,
  order: SchemeOrder,
  first: number,
): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let after: readonly string[] | null = null;
  for (;;) {
    const page = await store.lists.page({ filter: question, order, page: { first, after }, today: TODAY });
    ids.push(...page.nodes.map(({ id }) => id));
    const total = typeof page.totalCount === 'function' ? await page.totalCount() : page.totalCount;
    if (!page.hasNextPage) return { ids, total };
    after = JSON.parse(Buffer.from(page.cursorAt(page.nodes.length - 1), 'base64url').toString()) as string[];
  }
}

const ORDERS: Record<SchemeOrder, (one: SchemeRecord, other: SchemeRecord) => number> = {
  NAME_ASC: (one, other) => compare(PLAIN_NAMES.get(one.name), PLAIN_NAMES.get(other.name)),
  NAME_DESC: (one, other) => compare(PLAIN_NAMES.get(other.name), PLAIN_NAMES.get(one.name)),
  STARTED_ON_ASC: (one, other) => compare(one.startedOn ?? '9', other.startedOn ?? '9'),
  STARTED_ON_DESC: (one, other) => compare(other.startedOn ?? '', one.startedOn ?? ''),
};

const compare = (one = '', other = '') => (one < other ? -1 : one > other ? 1 : 0);

test('every filter, order and page size lists what plain loops over the records find', async () => {
  const orders = Object.keys(ORDERS) as SchemeOrder[];
  await fc.assert(
    fc.asyncProperty(
      filter,
      fc.constantFrom(...orders),
      fc.integer({ min: 7, max: 40 }),
      async (question, order, first) => {
        const expected = RECORDS.filter((item) => holds(item, question))
          .toSorted((one, other) => ORDERS[order](one, other) || compare(one.id, other.id))
          .map((item) => item.id);
        expect(await list(question, order, first)).toEqual({ ids: expected, total: expected.length });
      },
    ),
    { numRuns: 100, seed: SEED },
  );
});
