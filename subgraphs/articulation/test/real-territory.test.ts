import { loadCog, type SchemeRecord } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import { createReadModel } from '../src/read-model/read-model.ts';
import { district, entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf } from './support/whole-facts.ts';

const cog = loadCog();
const asOf = '2026-01-01';

const PARIS_12 = 138_024;
const PARIS = 2_103_778;
const EPINAY = 52_833;
const SAINT_DENIS = 149_077;
/** Populations of 2022, in the COG of 2024. */
const PIERREFITTE = 33_670;
const EPINAY_2022 = 53_564;
const SAINT_DENIS_2022 = 115_237;

const scheme = (id: string, declared: string[], kind = 'CLS'): SchemeRecord =>
  schemeRecord({ id, kind, perimeters: [perimeter(declared)] });

function modelOf(...schemes: SchemeRecord[]) {
  const model = createReadModel({ cog, kinds: TOY_KINDS });
  for (const entry of entriesOf({ schemes })) model.apply(entry);
  return model;
}

describe('Paris 12, a CLSM of one arrondissement', () => {
  const paris12 = scheme('clsm_paris_12', ['ARRONDISSEMENT_MUNICIPAL:75112'], 'CLSM');
  const unresolved = {
    method: 'UNRESOLVED',
    unitKeys: [],
    population: null,
    shareOfThis: null,
    shareOfOther: null,
  };

  test('lies inside the PTSM of the département', () => {
    const model = modelOf(paris12, scheme('ptsm_75', ['DEPARTEMENT:75']));
    expect(model.population('ptsm_75', asOf)).toBe(PARIS);
    expect(overlapsOf(model, 'clsm_paris_12', { asOf })).toMatchObject([
      {
        schemeId: 'ptsm_75',
        method: 'UNITS',
        unitKeys: ['ARRONDISSEMENT_MUNICIPAL:75112'],
        population: PARIS_12,
        shareOfThis: 1,
        shareOfOther: PARIS_12 / PARIS,
      },
    ]);
  });

  test('may or may not hold a district whose list cites the whole city', () => {
    const model = modelOf(paris12, district('QN07501M', ['COMMUNE:75056'], 3_000));
    expect(overlapsOf(model, 'clsm_paris_12', { asOf })).toMatchObject([
      { schemeId: 'qpv_QN07501M', uncertainKeys: ['QPV:QN07501M'], certain: false, ...unresolved },
    ]);
    expect(model.articulation('clsm_paris_12', { asOf, kinds: ['QPV'] })).toMatchObject([
      { kind: 'QPV', present: false, overlaps: 1, unresolved: 1 },
    ]);
    expect(model.schemesAt(['ARRONDISSEMENT_MUNICIPAL:75112'], { asOf })).toEqual(['clsm_paris_12']);
    expect(model.schemesAt(['COMMUNE:75056'], { asOf })).toEqual(['clsm_paris_12', 'qpv_QN07501M']);
  });

  test('the same district lies inside a scheme of the whole city, with the people that its own record states', () => {
    const model = modelOf(
      scheme('cls_paris', ['COMMUNE:75056']),
      district('QN07501M', ['COMMUNE:75056'], 3_000),
    );
    expect(overlapsOf(model, 'cls_paris', { asOf })).toMatchObject([
      {
        method: 'UNITS',
        unitKeys: ['QPV:QN07501M'],
        population: 3_000,
        shareOfThis: 3_000 / PARIS,
        shareOfOther: 1,
      },
    ]);
  });
});

describe.each(['COMMUNE', 'COMMUNE_DELEGUEE'])(
  'Épinay–Pierrefitte, a CLSM over a commune and a commune that has become a part of Saint-Denis, declared as a %s',
  (level) => {
    const clsm = scheme('clsm_epinay_pierrefitte', ['COMMUNE:93031', `${level}:93059`], 'CLSM');
    const saintDenis = scheme('cls_saint_denis', ['COMMUNE:93066']);

    test('is two communes until 2024, and meets Saint-Denis nowhere', () => {
      const model = modelOf(clsm, saintDenis);
      const before = { asOf: '2024-12-31' };
      expect(model.population('clsm_epinay_pierrefitte', before.asOf)).toBe(EPINAY_2022 + PIERREFITTE);
      expect(model.population('cls_saint_denis', before.asOf)).toBe(SAINT_DENIS_2022);
      expect(overlapsOf(model, 'clsm_epinay_pierrefitte', before)).toEqual([]);
      expect(model.schemesAt(['COMMUNE:93059'], before)).toEqual(['clsm_epinay_pierrefitte']);
    });

    test('shares Pierrefitte with Saint-Denis from 2025, for the people that it had as a commune', () => {
      const model = modelOf(clsm, saintDenis);
      expect(model.population('clsm_epinay_pierrefitte', asOf)).toBe(EPINAY + PIERREFITTE);
      expect(model.schemesAt(['COMMUNE:93059'], { asOf })).toEqual([
        'clsm_epinay_pierrefitte',
        'cls_saint_denis',
      ]);
      expect(model.population('cls_saint_denis', asOf)).toBe(SAINT_DENIS);
      expect(overlapsOf(model, 'clsm_epinay_pierrefitte', { asOf })).toMatchObject([
        {
          schemeId: 'cls_saint_denis',
          method: 'UNITS',
          unitKeys: ['COMMUNE_DELEGUEE:93059'],
          population: PIERREFITTE,
          shareOfThis: PIERREFITTE / (EPINAY + PIERREFITTE),
          shareOfOther: PIERREFITTE / SAINT_DENIS,
        },
      ]);
    });

    test('lies in the PTSM of the département as a whole, which is a share of 1 even so', () => {
      const model = modelOf(clsm, scheme('ptsm_93', ['DEPARTEMENT:93']));
      expect(overlapsOf(model, 'clsm_epinay_pierrefitte', { asOf })).toMatchObject([
        {
          unitKeys: ['COMMUNE:93031', 'COMMUNE_DELEGUEE:93059'],
          population: EPINAY + PIERREFITTE,
          shareOfThis: 1,
        },
      ]);
    });

    test('has no ground in common with the old commune of Saint-Denis alone', () => {
      const model = modelOf(clsm, scheme('cls_old_saint_denis', ['COMMUNE_DELEGUEE:93066']));
      expect(overlapsOf(model, 'clsm_epinay_pierrefitte', { asOf })).toEqual([]);
    });

    test('a district of Saint-Denis may or may not lie in Pierrefitte', () => {
      const model = modelOf(clsm, saintDenis, district('QN09301M', ['COMMUNE:93066'], 5_000));
      expect(overlapsOf(model, 'clsm_epinay_pierrefitte', { asOf, kinds: ['QPV'] })).toMatchObject([
        { method: 'UNRESOLVED', uncertainKeys: ['COMMUNE_DELEGUEE:93059', 'QPV:QN09301M'], certain: false },
      ]);
      expect(overlapsOf(model, 'cls_saint_denis', { asOf, kinds: ['QPV'] })).toMatchObject([
        { method: 'UNITS', unitKeys: ['QPV:QN09301M'], population: 5_000, shareOfThis: 5_000 / SAINT_DENIS },
      ]);
    });

    test('holds a district that its list cites in Pierrefitte, before the merger and after', () => {
      const model = modelOf(clsm, saintDenis, district('QN09302M', ['COMMUNE:93059'], 5_000));
      for (const day of ['2024-12-31', asOf]) {
        expect(overlapsOf(model, 'clsm_epinay_pierrefitte', { asOf: day, kinds: ['QPV'] })).toMatchObject([
          { method: 'UNITS', unitKeys: ['QPV:QN09302M'], population: 5_000 },
        ]);
      }
    });

    test('a code that no year knows makes the perimeter incomplete, not smaller', () => {
      const old = scheme('clsm_old_code', ['COMMUNE:93031', 'COMMUNE:93999'], 'CLSM');
      const model = modelOf(old, scheme('cls_epinay', ['COMMUNE:93031']));
      expect(model.population('clsm_old_code', asOf)).toBeNull();
      expect(overlapsOf(model, 'clsm_old_code', { asOf })).toMatchObject([
        {
          method: 'UNITS',
          unitKeys: ['COMMUNE:93031'],
          population: EPINAY,
          shareOfThis: null,
          shareOfOther: 1,
        },
      ]);
    });
  },
);

describe('districts', () => {
  const straddling = district('QN09302M', ['COMMUNE:93031', 'COMMUNE:93066'], 4_000);

  test('one over two communes certainly meets each of them, for an unknown number of people', () => {
    const model = modelOf(straddling, scheme('cls_epinay', ['COMMUNE:93031']));
    expect(overlapsOf(model, 'cls_epinay', { asOf })).toMatchObject([
      {
        method: 'UNRESOLVED',
        certain: true,
        unitKeys: [],
        uncertainKeys: ['QPV:QN09302M'],
        population: null,
      },
    ]);
    expect(model.schemesAt(['COMMUNE:93031'], { asOf })).toEqual(['cls_epinay', 'qpv_QN09302M']);
  });

  test('beyond ground that is common anyway, its own ground does not count', () => {
    const mine = scheme('clsm', ['COMMUNE:93031', 'QPV:QN09302M'], 'CLSM');
    const model = modelOf(straddling, mine, scheme('cls_epinay', ['COMMUNE:93031']));
    expect(model.population('clsm', asOf)).toBeNull();
    expect(overlapsOf(model, 'clsm', { asOf, kinds: ['CLS'] })).toMatchObject([
      {
        method: 'UNITS',
        unitKeys: ['COMMUNE:93031'],
        population: EPINAY,
        shareOfThis: null,
        shareOfOther: 1,
      },
    ]);
  });

  test('two that could only meet on ground that is common anyway leave nothing uncertain', () => {
    const older = district('QP093001', ['COMMUNE:93031', 'COMMUNE:93001']);
    const model = modelOf(
      straddling,
      older,
      scheme('clsm', ['COMMUNE:93031', 'QPV:QN09302M'], 'CLSM'),
      scheme('cls', ['COMMUNE:93031', 'QPV:QP093001']),
    );
    expect(overlapsOf(model, 'clsm', { asOf, kinds: ['CLS'] })).toMatchObject([
      { method: 'UNITS', unitKeys: ['COMMUNE:93031'], uncertainKeys: [], population: EPINAY },
    ]);
  });

  test('of one generation never overlap; of two generations in one commune they may', () => {
    const same = [district('QN09301M', ['COMMUNE:93066']), district('QN09303M', ['COMMUNE:93066'])];
    const older = district('QP093001', ['COMMUNE:93066']);
    const model = modelOf(...same, older);
    expect(overlapsOf(model, 'qpv_QN09301M', { asOf })).toMatchObject([
      { schemeId: 'qpv_QP093001', method: 'UNRESOLVED', certain: false, population: null },
    ]);
  });

  test('of an unknown place meet nothing but what names them', () => {
    const asv = scheme('asv', ['QPV:QN09309M']);
    const model = modelOf(asv, scheme('clsm', ['DEPARTEMENT:93'], 'CLSM'), scheme('other', ['QPV:QN09309M']));
    expect(overlapsOf(model, 'asv', { asOf })).toMatchObject([
      { schemeId: 'other', method: 'UNITS', unitKeys: ['QPV:QN09309M'], population: null, shareOfThis: 1 },
    ]);
  });
});
