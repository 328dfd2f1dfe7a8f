import { atOnce } from '@maillage/articulation';
import { createHub, type Hub } from '@maillage/gateway';
import { isWithin, resolveUnitsOn, type SchemeRecord, stateOf } from '@maillage/kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DATASET } from '../../support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { checkAnswers } from './check-answers.ts';
import { contests } from './contests.ts';
import { entriesOf, fedModel } from './model/fed-model.ts';
import { AS_OF, defaultDataset, loadCog, schemeKinds } from './setting.ts';
import { loadTables } from './sql/load.ts';
import { benchTables } from './sql/rows.ts';

const cog = loadCog();
const dataset = defaultDataset(cog);
const model = fedModel(cog, entriesOf(dataset));
const scheme = dataset.schemes.find(({ name }) => name.includes('Bron'))?.id ?? '';

let database: TestDatabase;
let hub: Hub;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  hub = await createHub({ databaseUrl: database.url, today: () => AS_OF, pollEvery: null });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await loadTables(client, benchTables({ cog, kinds: schemeKinds, dataset, asOf: AS_OF }));
}, 120_000);

afterAll(async () => {
  await client?.end();
  await hub?.close();
  await database?.[Symbol.asyncDispose]();
});

describe('on the default data, hand-written SQL gives the same answer for', () => {
  test.each([
    'overlaps-of-one',
    'overlaps-of-region',
    'matrix',
    'blank-districts',
    'partners-of-region',
    'main-query',
  ])('%s', async (name) => {
    const contest = contests({ model, hub, client, scheme }).find((each) => each.name === name);
    if (!contest) throw new Error(`no contest ${name}`);
    expect(JSON.parse(await contest.ours())).not.toEqual([]);
    await checkAnswers(contest);
  });
});

describe('on the default data, plain sets and loops give the same', () => {
  const stateFor = (record: SchemeRecord, day: string) => {
    const definition = schemeKinds.find(({ code }) => code === record.kind);
    return definition ? (stateOf(definition, record, day)?.state ?? null) : null;
  };
  const unitsOn = (record: SchemeRecord, day: string) => {
    const perimeter = record.perimeters.findLast((each) => isWithin(each, day));
    return perimeter ? resolveUnitsOn(cog, day, perimeter.declared) : [];
  };

  test.each(['2022-10-01', AS_OF, '2028-01-01'])('communes without CLSM, CLS or signed CPTS on %s', (day) => {
    const missing = ['CLSM', 'CLS', 'CPTS'];
    const covered = new Set(
      dataset.schemes
        .filter((record) => missing.includes(record.kind) && stateFor(record, day) === 'ACTIVE')
        .flatMap((record) => unitsOn(record, day)),
    );
    const found = atOnce(model.coverageGaps({ missing, minPopulation: 10_000, asOf: day }));
    const large = atOnce(
      model.coverageGaps({ missing, coveredBy: ['CLSM'], minPopulation: 10_000, asOf: day }),
    );
    const expected = [...cog.entries('COMMUNE'), ...cog.entries('ARRONDISSEMENT_MUNICIPAL')]
      .filter((entry) => cog.members(entry).length === 0 && (entry.population ?? 0) >= 10_000)
      .filter(({ key }) => !covered.has(key));
    if (day === AS_OF) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ key }) => key).sort()).toEqual(expected.map(({ key }) => key).sort());
    }
    expect(found.every(({ key }) => !covered.has(key))).toBe(true);
    expect(large).toEqual([]);
  });

  test('coordinators of two schemes or more', () => {
    const posts = dataset.schemes
      .filter((record) => stateFor(record, AS_OF) !== 'ENDED')
      .flatMap(({ id, coordinations }) =>
        coordinations.filter((post) => isWithin(post, AS_OF)).map((post) => ({ id, ...post })),
      )
      .filter(({ holderKey }) => holderKey !== null);
    const expected = [...Map.groupBy(posts, ({ holderKey }) => holderKey).values()]
      .map((held) => ({
        schemeIds: [...new Set(held.map(({ id }) => id))].sort(),
        fte: held.some(({ fte }) => fte === null)
          ? null
          : Number(held.reduce((sum, { fte }) => sum + (fte ?? 0), 0).toFixed(2)),
      }))
      .filter(({ schemeIds }) => schemeIds.length > 1);
    const found = model
      .coordinators({ asOf: AS_OF, minSchemes: 2 }, (holderKey) => holderKey)
      .map(({ schemeIds, fte }) => ({ schemeIds: schemeIds.toSorted(), fte }));
    const byIds = (a: { schemeIds: string[] }, b: { schemeIds: string[] }) =>
      a.schemeIds.join() < b.schemeIds.join() ? -1 : 1;
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort(byIds)).toEqual(expected.sort(byIds));
  });

  test('schemes of a région that began or ended between two days', () => {
    const [from, to] = ['2022-01-01', AS_OF];
    const region = new Set(
      cog.members({ level: 'REGION', code: '84' }).flatMap((entry) => {
        const members = cog.members(entry);
        return members.length > 0 ? members.map(({ key }) => key) : [entry.key];
      }),
    );
    const isThere = (record: SchemeRecord, day: string) =>
      stateFor(record, day) !== 'ENDED' && unitsOn(record, day).some((unit) => region.has(unit));
    const ofWholes = dataset.schemes.filter(({ kind }) => ['CLSM', 'CLS', 'PTSM', 'CPTS'].includes(kind));
    const expected = ofWholes.flatMap((record) => {
      const [was, is] = [isThere(record, from), isThere(record, to)];
      if (was === is) return [];
      return [`${is ? 'BEGAN' : 'ENDED'} ${record.id}`];
    });
    const found = model
      .articulationChanges({ territory: 'REGION:84', from, to })
      .schemes()
      .filter(({ kind, change }) => change !== 'STATE' && !['QPV', 'ASV'].includes(kind))
      .map(({ schemeId, change }) => `${change} ${schemeId}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual(expected.sort());
  });
});
