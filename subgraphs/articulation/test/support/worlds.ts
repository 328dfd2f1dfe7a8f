import {
  type ActionRecord,
  type PartnerRecord,
  type PerimeterRecord,
  type Period,
  type PolygonPlace,
  parseTerritoryKey,
  type SchemeRecord,
} from '@maillage/kit';
import fc from 'fast-check';
import type { FeedEntry } from '../../src/read-model/feed-entry.ts';
import { actionRecord, partnerRecord, perimeter, type Records, schemeRecord, seat } from './records.ts';

/** Days that every period of these worlds begins or ends on, or next to. */
export const DAYS = ['2017-12-31', '2018-01-01', '2020-06-30', '2020-07-01', '2024-01-01'] as const;

export const DISTRICTS = ['QN00101M', 'QN00102N', 'QN00201I', 'QP001001', 'QP002001'] as const;

/** Whole territories, parts, and codes that the COG does not know (one of them a commune that has become a commune déléguée). */
const TERRITORIES = [
  ...['REGION:84', 'DEPARTEMENT:01', 'DEPARTEMENT:02', 'EPCI:200000001'],
  ...['01001', '01002', '01003', '01004', '02001', '02002', '02100', '01902'].map(
    (code) => `COMMUNE:${code}`,
  ),
  ...['02101', '02102', '02103'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
  ...['01002', '01902', '01901'].map((code) => `COMMUNE_DELEGUEE:${code}`),
  ...DISTRICTS.map((code) => `QPV:${code}`),
];

const HOSTS = ['01001', '01002', '01003', '02001', '02100', '01902'].map((code) => `COMMUNE:${code}`);

const SCHEME_IDS = Array.from({ length: 9 }, (_, index) => `scheme_${index}`);
const PARTNER_IDS = ['partner_a', 'partner_b', 'partner_c', 'partner_unknown'];
const NAMES = ['Saint-Égrève', 'saint egreve', 'Ain', 'Zone'];

const day = fc.constantFrom(null, ...DAYS);
const someTime: fc.Arbitrary<Period> = fc
  .tuple(day, day)
  .map(([a, b]) => (a !== null && b !== null && b < a ? { since: b, until: a } : { since: a, until: b }));
const always: fc.Arbitrary<Period> = fc.constant({ since: null, until: null });
const period = fc.oneof({ weight: 2, arbitrary: always }, { weight: 1, arbitrary: someTime });

const people = fc.constantFrom(null, 0, 300, 4_000);
const holder = fc.constantFrom(null, 'holder_1', 'holder_2');
const fte = fc.constantFrom(null, 0.1, 0.2, 0.7, 1);
const employer = fc.constantFrom(null, 'HOPITAL' as const, 'COLLECTIVITE' as const);

/** Units that polygons lie in: one that the COG does not know, and a city that stands for one of its arrondissements. */
const UNDER_POLYGONS = [
  ...['01001', '01002', '02001', '02100', '01999'].map((code) => `COMMUNE:${code}`),
  ...['02101', '02102'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
];

/** A polygon over some units: down to slivers, some of it in none. */
const polygon: fc.Arbitrary<PolygonPlace> = fc
  .tuple(
    fc.shuffledSubarray(UNDER_POLYGONS, { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(0.001, 0.004, 0.2, 1, 3), { minLength: 3, maxLength: 3 }),
    fc.constantFrom(0, 0, 0, 0.003, 0.1),
  )
  .map(([keys, weights, nowhere]) => {
    const total = keys.reduce((sum, _, index) => sum + (weights[index] as number), 0);
    const shares = keys.map((key, index) => ({
      unit: parseTerritoryKey(key),
      share: ((weights[index] as number) / total) * (1 - nowhere),
    }));
    return { vintage: 2026, shares: shares.sort((a, b) => b.share - a.share) };
  });

const perimeterOver = (declared: fc.Arbitrary<string[]>): fc.Arbitrary<PerimeterRecord> =>
  fc
    .record({
      declared,
      hosts: fc.subarray(HOSTS, { minLength: 1, maxLength: 3 }),
      period,
      population: people,
      polygon: fc.option(polygon, { freq: 2 }),
    })
    .map(({ declared: keys, hosts, period: when, ...more }) =>
      perimeter(keys, { ...more, ...when, within: hosts.map(parseTerritoryKey) }),
    );

const common = {
  name: fc.constantFrom(...NAMES),
  endsOn: fc.option(day, { freq: 2 }).map((end) => end ?? null),
  statuses: fc.array(
    period.chain((when) =>
      fc
        .constantFrom('PROJET', 'ACTIF', 'ACTIF', 'EN_SOMMEIL', 'CLOS')
        .map((status) => ({ status, ...when })),
    ),
    { maxLength: 2 },
  ),
  seats: fc
    .array(
      fc.record({
        partnerId: fc.constantFrom(...PARTNER_IDS),
        body: fc.constantFrom('COPIL', 'PLENIERE'),
        role: fc.constantFrom(
          null,
          null,
          'Coordination du CLS',
          'Coordinatrice CLSM',
          'Chargée du CLS et du CLSM',
        ),
        college: fc.constantFrom(null, 'COORDINATION' as const),
        when: period,
      }),
      { maxLength: 4 },
    )
    .map((seats) =>
      seats.map(({ partnerId, body, when, ...more }) =>
        seat(partnerId, { body: body as 'COPIL', ...more, ...when }),
      ),
    ),
  coordinations: fc.array(
    fc.record({ holderKey: holder, when: period, fte, employer }).map(({ when, ...post }) => ({
      ...{ workplace: null, grade: null },
      ...post,
      ...when,
    })),
    { maxLength: 2 },
  ),
  leads: fc.subarray(PARTNER_IDS, { maxLength: 2 }),
  documents: fc.array(
    fc.record({
      type: fc.constantFrom('DIAGNOSTIC' as const, 'DIAGNOSTIC' as const, 'BILAN' as const),
      title: fc.constantFrom('Diagnostic local', 'diagnostic  LOCAL', 'Portrait'),
      date: fc.constantFrom(null, '2018-01-01', '2020-07-01'),
      url: fc.constantFrom(null, null, 'https://exemple.fr/diagnostic'),
    }),
    { maxLength: 2 },
  ),
  links: fc.array(
    fc
      .record({
        toSchemeId: fc.constantFrom(null, ...SCHEME_IDS),
        nature: fc.constantFrom('AUTRE' as const, 'DIAGNOSTIC_PARTAGE' as const),
        when: period,
      })
      .map(({ toSchemeId, nature, when }) => ({
        toKind: toSchemeId === 'scheme_1' ? 'NOT_REGISTERED' : 'CLS',
        toSchemeId,
        nature,
        source: null,
        ...when,
      })),
    { maxLength: 2 },
  ),
};

const anyScheme = (id: string): fc.Arbitrary<SchemeRecord> =>
  fc
    .oneof(
      fc.record({
        ...common,
        kind: fc.constantFrom('CLSM', 'CLS', 'NOT_REGISTERED'),
        perimeters: fc.array(perimeterOver(fc.subarray(TERRITORIES, { minLength: 1, maxLength: 4 })), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
      fc.constantFrom(null, ...DISTRICTS).chain((code) =>
        fc.record({
          ...common,
          kind: fc.constant('QPV'),
          details: fc.constant({ code }),
          perimeters: fc.array(perimeterOver(fc.constant(code === null ? [] : [`QPV:${code}`])), {
            maxLength: 2,
          }),
        }),
      ),
    )
    .map((more) => schemeRecord({ id, ...more }));

const anyPartner = (id: string): fc.Arbitrary<PartnerRecord> =>
  fc.constantFrom(...NAMES).map((name) => partnerRecord(id, name));

const anyAction = (id: string): fc.Arbitrary<ActionRecord> =>
  fc
    .record({
      title: fc.constantFrom(...NAMES),
      theme: fc.constantFrom('SISM' as const, 'AUTRE' as const),
      fundings: fc.array(
        fc.constantFrom('ARS' as const, 'HOPITAL' as const).map((source) => ({
          year: 2020,
          source,
          purpose: 'ACTION' as const,
          amount: null,
          partnerId: null,
        })),
        { maxLength: 3 },
      ),
      when: period,
      partnerIds: fc.subarray(PARTNER_IDS),
      carriers: fc.array(
        fc.record({
          kind: fc.constant('CLSM'),
          schemeId: fc.constantFrom(...SCHEME_IDS),
          role: fc.constantFrom('LEAD' as const, 'PARTNER' as const),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ when, ...more }) => actionRecord({ id, startedOn: when.since, endedOn: when.until, ...more }));

/** The versions of one record, oldest first; null for one that withdraws it. */
const versions = <Item>(item: fc.Arbitrary<Item>) =>
  fc.array(fc.option(item, { freq: 4 }), { minLength: 1, maxLength: 3 });

const histories = <Item>(ids: readonly string[], make: (id: string) => fc.Arbitrary<Item>) =>
  fc.tuple(...ids.map((id) => versions(make(id)).map((items) => ({ id, items }))));

/** Records over time, the entries of their changes in some order with some of them twice, and what holds in the end. */
export interface ToyWorld {
  entries: FeedEntry[];
  records: Records;
}

export const toyWorld: fc.Arbitrary<ToyWorld> = fc
  .record({
    schemes: histories(SCHEME_IDS, anyScheme),
    partners: histories(PARTNER_IDS.slice(0, 3), anyPartner),
    actions: histories(['action_1', 'action_2', 'action_3'], anyAction),
  })
  .chain(({ schemes, partners, actions }) => {
    const entries = [
      ...entriesOfHistories(schemes, 'SCHEME'),
      ...entriesOfHistories(partners, 'PARTNER'),
      ...entriesOfHistories(actions, 'ACTION'),
    ];
    const records = { schemes: latest(schemes), partners: latest(partners), actions: latest(actions) };
    return fc
      .tuple(fc.shuffledSubarray(entries, { minLength: entries.length }), fc.subarray(entries))
      .map(([shuffled, again]) => ({ entries: [...shuffled, ...again], records }));
  });

interface History<Item> {
  id: string;
  items: (Item | null)[];
}

const latest = <Item>(of: History<Item>[]): Item[] => of.flatMap(({ items }) => items.at(-1) ?? []);

function entriesOfHistories(of: History<unknown>[], entity: FeedEntry['entity']): FeedEntry[] {
  return of.flatMap(({ id, items }) =>
    items.map(
      (record, index) => ({ feed: 'toy', seq: index, id, version: index + 1, entity, record }) as FeedEntry,
    ),
  );
}
