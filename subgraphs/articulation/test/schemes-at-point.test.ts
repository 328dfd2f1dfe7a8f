import {
  type Cog,
  type ContourLevel,
  createContours,
  encodeContour,
  loadCog,
  parseTerritoryKey,
  type SchemeRecord,
  type TerritoryKey,
} from '@maillage/kit';
import { graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createArticulationSubgraph } from '../src/index.ts';
import { COORDINATOR_KEY, feedOver, sourceEntries } from './support/fed-subgraph.ts';
import { district, entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';

/** A square by its south-west corner and its side: what stands on the map of a test. */
type Square = [key: TerritoryKey, west: number, south: number, side?: number, vintage?: number];

const contoursOf = (squares: Square[]) =>
  createContours(
    squares.map(([key, west, south, side = 1, vintage = 2026]) => {
      const { level, code } = parseTerritoryKey(key);
      const [east, north] = [west + side, south + side];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const shapes = encodeContour({ type: 'Polygon', coordinates: [ring] });
      return { level: level as ContourLevel, code, vintage, shapes };
    }),
  );

interface Setting {
  squares: Square[];
  schemes: SchemeRecord[];
  cog?: Cog;
}

async function at(place: string, { squares, schemes, cog = toyCog() }: Setting) {
  const entries = sourceEntries(entriesOf({ schemes }));
  const feeds = [...new Set(entries.map(({ feed }) => feed))].map((feed) =>
    feedOver(
      feed,
      entries.filter((entry) => entry.feed === feed),
    ),
  );
  const contours = contoursOf(squares);
  const subgraph = createArticulationSubgraph({
    ...{ cog, contours, kinds: TOY_KINDS, feeds, pollEvery: null },
    coordinatorKey: COORDINATOR_KEY,
  });
  await subgraph.ready();
  const result = await graphql({
    schema: subgraph.schema,
    source: `{ schemesAt(${place}) { id } }`,
    contextValue: subgraph.createContext({ today: '2026-06-01' }),
  });
  await subgraph.close();
  const schemesAt = result.data?.schemesAt as { id: string }[] | undefined;
  return { ids: schemesAt?.map(({ id }) => id), error: result.errors?.[0] };
}

const point = (longitude: number, latitude: number, more = '') =>
  `point: { longitude: ${longitude}, latitude: ${latitude} }${more}`;

const scheme = (id: string, declared: TerritoryKey[]) =>
  schemeRecord({
    id,
    kind: id.startsWith('cls_') ? 'CLS' : 'CLSM',
    perimeters: [perimeter(declared)],
  });

const COMMUNES: Square[] = [
  ['COMMUNE:01001', 0, 0],
  ['COMMUNE:01003', 1, 0],
];
const NEAR = district('QN00101M', ['COMMUNE:01001']);
const STRADDLING = district('QN00102M', ['COMMUNE:01001', 'COMMUNE:01003']);
const OF_QPV = scheme('clsm_qpv', ['QPV:QN00101M']);
const SCHEMES = [
  scheme('clsm_epci', ['EPCI:200000001']),
  scheme('cls_01001', ['COMMUNE:01001']),
  OF_QPV,
  NEAR,
  STRADDLING,
];
const QPV: Square[] = [
  ['QPV:QN00101M', 0.1, 0.1, 0.2, 2024],
  ['QPV:QN00102M', 0.9, 0.4, 0.2, 2024],
];

describe('schemes at a point', () => {
  const setting = { squares: [...COMMUNES, ...QPV], schemes: SCHEMES };

  test('are those of the commune under it, and the districts whose polygon holds it', async () => {
    const ids = async (longitude: number, latitude: number) =>
      (await at(point(longitude, latitude), setting)).ids;
    expect(await ids(0.5, 0.9)).toEqual(['clsm_epci', 'cls_01001']);
    expect(await ids(0.2, 0.2)).toEqual(['clsm_epci', 'clsm_qpv', 'cls_01001', 'qpv_QN00101M']);
    expect(await ids(0.95, 0.5)).toEqual(['clsm_epci', 'cls_01001', 'qpv_QN00102M']);
    expect(await ids(1.05, 0.5)).toEqual(['clsm_epci', 'qpv_QN00102M']);
  });

  test('can be asked of some kinds alone', async () => {
    expect((await at(point(0.2, 0.2, ', kinds: [QPV]'), setting)).ids).toEqual(['qpv_QN00101M']);
  });

  test('are not answered without contours of communes, nor from polygons of districts alone', async () => {
    for (const squares of [[], QPV]) {
      const { ids, error } = await at(point(0.2, 0.2), { squares, schemes: SCHEMES });
      expect(ids).toBeUndefined();
      expect(error).toMatchObject({
        extensions: { code: 'UNAVAILABLE' },
        message: expect.stringContaining('contours des communes'),
      });
    }
  });

  test('are not answered in part where a district of the commune has no polygon', async () => {
    const some = { squares: [...COMMUNES, ...QPV.slice(1)], schemes: SCHEMES };
    const { error } = await at(point(0.5, 0.9), some);
    expect(error).toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
      message: expect.stringContaining('QPV:QN00101M'),
    });
    expect((await at(point(1.05, 0.5), some)).ids).toEqual(['clsm_epci', 'qpv_QN00102M']);
    expect((await at(point(0.5, 0.9, ', kinds: [CLS]'), some)).ids).toEqual(['cls_01001']);
  });

  test('are those of the arrondissement where it is known, and not guessed where it is not', async () => {
    const schemes = [
      scheme('clsm_one', ['ARRONDISSEMENT_MUNICIPAL:02101']),
      scheme('clsm_city', ['COMMUNE:02100']),
    ];
    const arrondissements: Square[] = [
      ['ARRONDISSEMENT_MUNICIPAL:02101', 0, 0],
      ['ARRONDISSEMENT_MUNICIPAL:02102', 1, 0],
      ['COMMUNE:01001', 5, 5],
    ];
    const known = { squares: arrondissements, schemes };
    expect((await at(point(0.5, 0.5), known)).ids).toEqual(['clsm_city', 'clsm_one']);
    expect((await at(point(1.5, 0.5), known)).ids).toEqual(['clsm_city']);
    const cityAlone = { squares: [['COMMUNE:02100', 0, 0]] as Square[], schemes };
    expect((await at(point(0.5, 0.5), cityAlone)).error).toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
      message: expect.stringContaining('ARRONDISSEMENT_MUNICIPAL:02101'),
    });
    expect((await at(point(0.5, 0.5), { ...cityAlone, schemes: schemes.slice(1) })).ids).toEqual([
      'clsm_city',
    ]);
  });

  test('outside of every commune are an error', async () => {
    expect((await at(point(40, 40), setting)).error).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  test.each([
    ['a place of two kinds', `code: "01001", ${point(0, 0)}`],
    ['a longitude', point(181, 0)],
    ['a latitude', point(0, -90.5)],
  ])('check %s', async (_, place) => {
    const { error } = await at(place, setting);
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(error?.message).toContain('attend');
  });
});

describe('schemes at a point, on another day', () => {
  const cog = loadCog();
  const schemes = [
    scheme('clsm_part', ['COMMUNE:93031', 'COMMUNE_DELEGUEE:93059']),
    scheme('cls_whole', ['COMMUNE:93066']),
  ];
  const now: Square[] = [['COMMUNE:93066', 0, 0, 2]];
  const then: Square[] = [
    ['COMMUNE:93066', 0, 0, 1, 2024],
    ['COMMUNE:93059', 1, 0, 1, 2024],
  ];

  test('take a commune only where it was the same ground', async () => {
    const { error } = await at(point(0.5, 0.5, ', asOf: "2024-06-01"'), { squares: now, schemes, cog });
    expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    const both = { squares: [...now, ...then], schemes, cog };
    expect((await at(point(0.5, 0.5, ', asOf: "2024-06-01"'), both)).ids).toEqual(['cls_whole']);
  });

  test('tell a part of a commune by the contour that it had as a commune', async () => {
    expect((await at(point(1.5, 0.5), { squares: now, schemes, cog })).error).toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
      message: expect.stringContaining('93059'),
    });
    const both = { squares: [...now, ...then], schemes, cog };
    expect((await at(point(1.5, 0.5), both)).ids).toEqual(['clsm_part', 'cls_whole']);
    expect((await at(point(0.5, 0.5), both)).ids).toEqual(['cls_whole']);
  });
});
