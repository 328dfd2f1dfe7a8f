import { loadCog, placesOfPeriod, type SchemeRecord } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import { createReadModel } from '../src/read-model/read-model.ts';
import { district, entriesOf, perimeter, polygonIn, schemeRecord, withPolygon } from './support/records.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf } from './support/whole-facts.ts';

const cog = loadCog();
const before = '2024-06-01';
const after = '2026-01-01';

const PARIS_12 = 'ARRONDISSEMENT_MUNICIPAL:75112';
const PARIS_13 = 'ARRONDISSEMENT_MUNICIPAL:75113';

const scheme = (id: string, declared: string[], kind = 'CLS'): SchemeRecord =>
  schemeRecord({ id, kind, perimeters: [perimeter(declared)] });

function modelOf(...schemes: SchemeRecord[]) {
  const model = createReadModel({ cog, kinds: TOY_KINDS });
  for (const entry of entriesOf({ schemes })) model.apply(entry);
  return model;
}

describe('a district whose list cites the whole of Paris', () => {
  const listed = district('QN07501M', ['COMMUNE:75056'], 3_000);
  const model = modelOf(
    scheme('clsm_12', [PARIS_12], 'CLSM'),
    scheme('clsm_13', [PARIS_13], 'CLSM'),
    withPolygon(listed, polygonIn({ [PARIS_12]: 0.998, [PARIS_13]: 0.002 })),
  );

  test('finds its arrondissement, and its people are there', () => {
    expect(overlapsOf(model, 'clsm_12', { asOf: after })).toMatchObject([
      { method: 'POLYGONS', unitKeys: ['QPV:QN07501M'], population: 3_000, shareOfOther: 1 },
    ]);
    expect(model.schemesAt([PARIS_12], { asOf: after })).toEqual(['clsm_12', 'qpv_QN07501M']);
  });

  test('does not touch the one where only a sliver of it is drawn', () => {
    expect(overlapsOf(model, 'clsm_13', { asOf: after })).toEqual([]);
    expect(model.schemesAt([PARIS_13], { asOf: after })).toEqual(['clsm_13']);
  });

  test('meets a district of the generation before where both may lie, and there alone', () => {
    const older = district('QP075001', ['COMMUNE:75056']);
    const elsewhere = withPolygon(older, polygonIn({ 'ARRONDISSEMENT_MUNICIPAL:75118': 1 }));
    const drawn = withPolygon(listed, polygonIn({ [PARIS_12]: 1 }));
    expect(overlapsOf(modelOf(drawn, elsewhere), drawn.id, { asOf: after })).toEqual([]);
    const beside = withPolygon(older, polygonIn({ [PARIS_12]: 1 }));
    expect(modelOf(drawn, beside).overlaps(drawn.id, { asOf: after })).toMatchObject([
      { method: 'UNRESOLVED', certain: false, population: null },
    ]);
  });
});

test('a district over two EPCI is split by area, and its people are counted for neither', () => {
  const straddling = withPolygon(
    district('QN09302M', ['COMMUNE:93031'], 4_000),
    polygonIn({ 'COMMUNE:93031': 0.6, 'COMMUNE:95210': 0.4 }),
  );
  const model = modelOf(
    straddling,
    scheme('cls_epinay', ['COMMUNE:93031']),
    scheme('cls_enghien', ['COMMUNE:95210']),
    scheme('cls_both', ['COMMUNE:93031', 'COMMUNE:95210']),
  );
  const split = (share: number) => ({
    method: 'POLYGONS',
    unitKeys: [],
    split: [{ key: 'QPV:QN09302M', share }],
    population: null,
    shareOfThis: share,
    shareOfOther: null,
  });
  expect(overlapsOf(model, straddling.id, { asOf: after })).toMatchObject([
    { schemeId: 'cls_both', method: 'UNITS', population: 4_000, shareOfThis: 1 },
    { schemeId: 'cls_epinay', ...split(0.6) },
    { schemeId: 'cls_enghien', ...split(0.4) },
  ]);
});

describe('Pierrefitte, which became a part of Saint-Denis in 2025', () => {
  const pierrefitte = scheme('clsm_pierrefitte', ['COMMUNE:93059'], 'CLSM');
  const saintDenis = scheme('cls_saint_denis', ['COMMUNE:93066']);
  const listed = district('QN09303M', ['COMMUNE:93066'], 5_000);
  const overlapsOn = (day: string, drawn: SchemeRecord) =>
    modelOf(pierrefitte, saintDenis, drawn)
      .overlaps(drawn.id, { asOf: day })
      .map(({ schemeId, method, shareOfThis, certain }) => ({ schemeId, method, shareOfThis, certain }));

  test('a polygon set against the contours of 2024 stays in it after the merger', () => {
    const drawn = withPolygon(listed, polygonIn({ 'COMMUNE:93059': 1 }, 2024));
    expect(overlapsOn(before, drawn)).toEqual([
      { schemeId: 'clsm_pierrefitte', method: 'POLYGONS', shareOfThis: 1, certain: true },
    ]);
    expect(overlapsOn(after, drawn)).toEqual([
      { schemeId: 'clsm_pierrefitte', method: 'POLYGONS', shareOfThis: 1, certain: true },
      { schemeId: 'cls_saint_denis', method: 'UNITS', shareOfThis: 1, certain: true },
    ]);
  });

  test('one that straddles the old border is split in it, and whole in the new commune', () => {
    const drawn = withPolygon(listed, polygonIn({ 'COMMUNE:93059': 0.7, 'COMMUNE:93066': 0.3 }, 2024));
    expect(overlapsOn(before, drawn)).toEqual([
      { schemeId: 'clsm_pierrefitte', method: 'POLYGONS', shareOfThis: 0.7, certain: true },
      { schemeId: 'cls_saint_denis', method: 'POLYGONS', shareOfThis: 0.3, certain: true },
    ]);
    expect(overlapsOn(after, drawn)).toEqual([
      { schemeId: 'cls_saint_denis', method: 'UNITS', shareOfThis: 1, certain: true },
      { schemeId: 'clsm_pierrefitte', method: 'POLYGONS', shareOfThis: 0.7, certain: true },
    ]);
  });

  test('a polygon set against the new commune does not tell in which of the old ones it lay', () => {
    const drawn = withPolygon(listed, polygonIn({ 'COMMUNE:93066': 1 }, 2026));
    for (const { method, shareOfThis, certain } of overlapsOn(before, drawn)) {
      expect({ method, shareOfThis, certain }).toEqual({
        method: 'UNRESOLVED',
        shareOfThis: null,
        certain: false,
      });
    }
    expect(overlapsOn(before, drawn)).toHaveLength(2);
  });

  test('is a place where a filter by territory looks for the district, beside those of its list', () => {
    const [own] = withPolygon(listed, polygonIn({ 'COMMUNE:93059': 1 }, 2024)).perimeters;
    const places = placesOfPeriod(cog, { since: null, until: null }, own as NonNullable<typeof own>);
    expect(places).toEqual(
      expect.arrayContaining(['COMMUNE:93059', 'COMMUNE_DELEGUEE:93059', 'COMMUNE:93066']),
    );
    const [inParis] = withPolygon(
      district('QN07501M', ['COMMUNE:75056']),
      polygonIn({ [PARIS_12]: 0.998, [PARIS_13]: 0.002 }),
    ).perimeters;
    const parisian = placesOfPeriod(
      cog,
      { since: null, until: null },
      inParis as NonNullable<typeof inParis>,
    );
    expect(parisian).toContain(PARIS_12);
    expect(parisian).not.toContain(PARIS_13);
  });
});
