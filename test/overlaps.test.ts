import { type Dataset, defaultDataset } from '@maillage/gateway';
import { loadCog, type SchemeRecord } from '@maillage/kit';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClsmOfRegionDocument, type ClsmOfRegionQuery } from './generated/documents.ts';
import { peopleIn, unitsOf, unitsOfCommune } from './support/plain-territory.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub, TODAY } from './support/test-hub.ts';

let graph: TestHub;
let dataset: Dataset;
let grounds: Map<string, Ground>;

/** What a scheme's perimeter covers on the day: whole units, and QPV with the units of their communes. */
interface Ground {
  kind: string;
  whole: Set<string>;
  parts: Map<string, { hosts: string[]; people: number | null }>;
}

interface Meeting {
  id: string;
  method: string;
  population: number | null;
}

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  dataset = defaultDataset(loadCog());
  grounds = new Map(dataset.schemes.filter(isOpen).flatMap((scheme) => groundOf(scheme) ?? []));
});

afterAll(() => graph[Symbol.asyncDispose]());

const holds = ({ since, until }: { since: string | null; until: string | null }) =>
  (since === null || since <= TODAY) && (until === null || TODAY <= until);

const ENDS = ['CLOS', 'ECHU', 'ABROGE', 'INTEGRE_CLS'];

/** Neither ended by its status nor, for kinds that have a term, by its term. */
function isOpen({ kind, statuses, endsOn }: SchemeRecord): boolean {
  const lapsed = ['CLS', 'QPV'].includes(kind) && endsOn !== null && endsOn < TODAY;
  return !lapsed && !statuses.some((period) => holds(period) && ENDS.includes(period.status));
}

function groundOf(scheme: SchemeRecord): [string, Ground][] | null {
  const perimeter = scheme.perimeters.find(holds);
  if (!perimeter) return null;
  // A part of a commune without people of its own: held by tests of its own.
  if (perimeter.declared.some(({ code }) => code === '93059')) return null;
  const districts = perimeter.declared.filter(({ level }) => level === 'QPV');
  const others = perimeter.declared.filter(({ level }) => level !== 'QPV');
  return [
    [
      scheme.id,
      {
        kind: scheme.kind,
        whole: new Set(others.flatMap(unitsOf)),
        parts: new Map(districts.map(({ code }) => [code, districtOf(code)])),
      },
    ],
  ];
}

function districtOf(code: string) {
  const record = dataset.schemes.find((scheme) => scheme.id === `qpv_${code}`);
  const perimeter = record?.perimeters.find(holds) ?? record?.perimeters[0];
  const cities = perimeter?.within.map((ref) => unitsOfCommune(ref.code)) ?? [];
  return {
    hosts: cities.flat(),
    people: perimeter?.population ?? null,
  };
}

/** How a council of whole units meets another scheme, spelled out. */
function meeting(council: Ground, id: string, other: Ground): Meeting | null {
  const common = [...council.whole].filter((unit) => other.whole.has(unit));
  const inside = [...other.parts.values()].filter(
    ({ hosts }) => hosts.length > 0 && hosts.every((host) => council.whole.has(host)),
  );
  const unsure = [...other.parts.values()].filter(
    ({ hosts }) =>
      hosts.some((host) => council.whole.has(host)) && !hosts.every((host) => council.whole.has(host)),
  );
  if (unsure.length > 0) return { id, method: 'UNRESOLVED', population: null };
  if (common.length + inside.length === 0) return null;
  const people = inside.reduce<number | null>(
    (sum, part) => (sum === null || part.people === null ? null : sum + part.people),
    peopleIn(common),
  );
  return { id, method: 'UNITS', population: people };
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test.each(['11', '84', '32', '93'])(
  'région %s: every overlap of every active CLSM is what plain sets over the records give',
  async (region) => {
    const { data, errors } = await graph.query(print(ClsmOfRegionDocument), { region, day: TODAY });
    expect(errors).toBeUndefined();
    const councils = (data as ClsmOfRegionQuery).clsmSchemes.nodes.filter(({ id }) => grounds.has(id));
    expect(councils.length).toBeGreaterThan(10);
    for (const council of councils) {
      const ground = grounds.get(council.id) as Ground;
      expect(council.perimeter?.population).toBe(peopleIn(ground.whole));
      const expected = [...grounds]
        .filter(([id]) => id !== council.id)
        .flatMap(([id, other]) => meeting(ground, id, other) ?? [])
        .toSorted(byId);
      const found = council.overlaps.nodes
        .map(({ scheme, method, population }): Meeting => ({ id: scheme.id, method, population }))
        .filter(({ id }) => grounds.has(id))
        .toSorted(byId);
      expect(found, council.name).toEqual(expected);
    }
  },
);
