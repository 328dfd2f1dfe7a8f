import type { SchemeRecord } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../src/read-model/base/steps.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { type Cells, placeParts, polygonOver } from './support/placement.ts';
import { district, entriesOf, perimeter, polygonIn, schemeRecord, withPolygon } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf } from './support/whole-facts.ts';
import { DAYS, toyWorld } from './support/worlds.ts';

const cog = toyCog();
const asOf = '2024-01-01';
const seed = 2026;

const CODES = ['QN00101M', 'QN00102N', 'QP001001'];
const COMMUNES = ['COMMUNE:01001', 'COMMUNE:01002', 'COMMUNE:02001', 'COMMUNE:02100'];
const WHOLES = [
  ...['01001', '01002', '01003', '01004', '02001', '02002'].map((code) => `COMMUNE:${code}`),
  ...['02101', '02102', '02103'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
];
/** Every whole unit where somebody lives: all inhabitants are all ground there. */
const TERRITORIES = [
  ...WHOLES.filter((key) => cog.entry(key)?.population !== 0),
  'COMMUNE_DELEGUEE:01902',
  ...CODES.map((code) => `QPV:${code}`),
];
const over = (id: string, keys: readonly string[], kind = 'CLSM'): SchemeRecord =>
  schemeRecord({ id, kind, perimeters: [perimeter(keys)] });

const isWithin = (cells: Cells, others: Cells): boolean => [...cells].every((cell) => others.has(cell));

const cellsInBoth = (cells: Cells, others: Cells): Cells =>
  new Set([...cells].filter((cell) => others.has(cell)));

function modelOf(schemes: readonly SchemeRecord[]) {
  const model = createReadModel({ cog, kinds: TOY_KINDS });
  for (const entry of entriesOf({ schemes: [...schemes] })) model.apply(entry);
  return model;
}

const listed = fc.tuple(
  ...CODES.map((code) =>
    fc.subarray(COMMUNES, { minLength: 1, maxLength: 3 }).map((within) => district(code, within, 10)),
  ),
);
const schemes = fc.tuple(
  ...['clsm_a', 'clsm_b'].map((id) =>
    fc.subarray(TERRITORIES, { minLength: 1, maxLength: 4 }).map((keys) => over(id, keys)),
  ),
);

test('what polygons say to be common is common, wherever they lie', () => {
  const methods = new Set<string>();
  fc.assert(
    fc.property(listed, schemes, fc.integer(), (known, pair, randomness) => {
      const cellsOf = placeParts({ cog, districts: known, seed: randomness });
      const districts = known.map((scheme) =>
        withPolygon(scheme, polygonOver(cellsOf(`QPV:${scheme.details.code}`))),
      );
      const all = [...districts, ...pair];
      const model = modelOf(all);
      const together = (keys: readonly string[]): Cells => new Set(keys.flatMap((key) => [...cellsOf(key)]));
      const ground = (id: string): Cells => {
        const declared = all.find((scheme) => scheme.id === id)?.perimeters[0]?.declared ?? [];
        return together(declared.map(({ level, code }) => `${level}:${code}`));
      };
      for (const { id } of all) {
        const mine = ground(id);
        for (const overlap of overlapsOf(model, id, { asOf })) {
          const theirs = ground(overlap.schemeId);
          const common = cellsInBoth(mine, theirs);
          const split = together(overlap.split.map(({ key }) => key));
          methods.add(overlap.method);
          expect(isWithin(together(overlap.unitKeys), common)).toBe(true);
          if (overlap.certain) expect(common.size).toBeGreaterThan(0);
          if (overlap.method === 'UNRESOLVED') continue;
          expect(isWithin(common, new Set([...together(overlap.unitKeys), ...split]))).toBe(true);
          for (const { key, share } of overlap.split) {
            expect(share).toBeCloseTo(cellsInBoth(cellsOf(key), common).size / cellsOf(key).size);
          }
          if (overlap.shareOfThis === 1) expect(isWithin(mine, theirs)).toBe(true);
          if (overlap.split.length > 0) expect(overlap.population).toBeNull();
        }
      }
    }),
    { seed, numRuns: 600 },
  );
  expect([...methods].sort()).toEqual(['POLYGONS', 'UNITS', 'UNRESOLVED']);
});

const weights = fc.array(fc.constantFrom(0.001, 0.01, 0.3, 1, 2), {
  minLength: WHOLES.length,
  maxLength: WHOLES.length,
});

test('the shares of a district among schemes that share out the territory add up to it, and to no more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), weights, (owners, sizes) => {
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const lying = WHOLES.map((key, index) => [key, (sizes[index] as number) / total] as const);
      const quarter = withPolygon(district('QN00101M', COMMUNES), polygonIn(Object.fromEntries(lying)));
      const cls = [0, 1, 2, 3].map((owner) =>
        over(
          `cls_${owner}`,
          WHOLES.filter((_, index) => owners[index] === owner),
          'CLS',
        ),
      );
      const shares = modelOf([quarter, ...cls])
        .overlaps(quarter.id, { asOf })
        .map(({ shareOfThis }) => shareOfThis as number);
      const sum = shares.reduce((all, share) => all + share, 0);
      for (const share of shares) expect(share).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      expect(sum).toBeGreaterThan(0.99);
    }),
    { seed, numRuns: 200 },
  );
});

test('a polygon that says what the list says changes no answer', () => {
  const agreeing = ({ perimeters, ...scheme }: SchemeRecord, isDrawn: boolean): SchemeRecord => ({
    ...scheme,
    perimeters: perimeters.map((own) => {
      const [only, ...more] = own.within;
      const isPlain = only && more.length === 0 && only.code.startsWith('01') && cog.find(only);
      const polygon = isPlain ? polygonIn({ [`COMMUNE:${only.code}`]: 0.997, 'COMMUNE:02002': 0.003 }) : null;
      return { ...own, polygon: isDrawn ? polygon : null };
    }),
  });
  fc.assert(
    fc.property(toyWorld, fc.constantFrom(...DAYS), ({ records }, day) => {
      const [drawn, undrawn] = [true, false].map((isDrawn) =>
        modelOf(records.schemes.map((scheme) => agreeing(scheme, isDrawn))),
      ) as [ReturnType<typeof modelOf>, ReturnType<typeof modelOf>];
      const gaps = { asOf: day, missing: ['CLSM'], within: 'QPV', includeUncertain: true };
      expect(atOnce(drawn.coverageGaps(gaps))).toEqual(atOnce(undrawn.coverageGaps(gaps)));
      expect(atOnce(drawn.articulationMatrix({ asOf: day })).cells).toEqual(
        atOnce(undrawn.articulationMatrix({ asOf: day })).cells,
      );
      for (const { id } of records.schemes) {
        expect(overlapsOf(drawn, id, { asOf: day })).toEqual(overlapsOf(undrawn, id, { asOf: day }));
      }
    }),
    { seed, numRuns: 100 },
  );
});

test('a record from before polygons, without the key, goes by its list', () => {
  const old = district('QN00101M', ['COMMUNE:01001'], 300);
  const [own] = old.perimeters;
  const { polygon: _, ...rest } = own as NonNullable<typeof own>;
  const bare = { ...old, perimeters: [rest] } as unknown as SchemeRecord;
  const found = overlapsOf(modelOf([bare, over('clsm', ['COMMUNE:01001'])]), 'clsm', { asOf });
  expect(found).toMatchObject([{ method: 'UNITS', population: 300, split: [] }]);
});

test('a polygon of which too much lies nowhere known leaves the word to the list', () => {
  const within = ['COMMUNE:01001', 'COMMUNE:01002'];
  const drawn = (shares: Record<string, number>) => {
    const quarter = withPolygon(district('QN00101M', within, 300), polygonIn(shares));
    return overlapsOf(modelOf([quarter, over('clsm', ['COMMUNE:01001'])]), 'clsm', { asOf });
  };
  expect(drawn({ 'COMMUNE:01001': 0.9 })).toMatchObject([{ method: 'UNRESOLVED', certain: true }]);
  expect(drawn({ 'COMMUNE:01001': 0.9, 'COMMUNE:01999': 0.1 })).toMatchObject([{ method: 'UNRESOLVED' }]);
  expect(drawn({ 'COMMUNE:01001': 0.7, 'COMMUNE:01002': 0.2 })).toMatchObject([
    { method: 'POLYGONS', split: [{ key: 'QPV:QN00101M', share: 0.7 }], shareOfOther: 0.7, population: null },
  ]);
  const slivers: Record<string, number>[] = [{}, { 'COMMUNE:01002': 0.003 }];
  for (const sliver of slivers) {
    expect(drawn({ 'COMMUNE:01001': 0.997, ...sliver })).toMatchObject([
      { method: 'POLYGONS', unitKeys: ['QPV:QN00101M'], population: 300, shareOfOther: 1 },
    ]);
  }
});

test('blank zones name the units that a polygon lies in, and its people once', () => {
  const listedInCity = district('QN00101M', ['COMMUNE:02100'], 300);
  const quarter = withPolygon(
    { ...listedInCity, statuses: [{ status: 'ACTIF', since: null, until: null }] },
    polygonIn({ 'ARRONDISSEMENT_MUNICIPAL:02101': 0.6, 'ARRONDISSEMENT_MUNICIPAL:02102': 0.4 }),
  );
  const gapsWith = (keys: string[]) =>
    atOnce(
      modelOf([quarter, over('clsm', keys)]).coverageGaps({
        asOf,
        missing: ['CLSM'],
        within: 'QPV',
        includeUncertain: true,
      }),
    );
  const [second, third] = ['02102', '02103'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`) as [
    string,
    string,
  ];
  expect(gapsWith([third])).toMatchObject([
    { population: 300, lacking: ['CLSM'], hostKeys: ['ARRONDISSEMENT_MUNICIPAL:02101', second] },
  ]);
  expect(gapsWith([second])).toMatchObject([{ population: 300, lacking: [], uncertain: ['CLSM'] }]);
  expect(gapsWith(['COMMUNE:02100'])).toEqual([]);
  const model = modelOf([quarter, over('clsm', [second])]);
  expect(model.schemesAt([second], { asOf })).toEqual(['clsm', quarter.id]);
  expect(model.schemesAt([third], { asOf })).toEqual([]);
});

test('the people of a district that reaches into a unit of the same scheme are not counted with that unit’s', () => {
  const straddling = withPolygon(
    district('QN00101M', ['COMMUNE:01001'], 300),
    polygonIn({ 'COMMUNE:01001': 0.5, 'COMMUNE:01002': 0.5 }),
  );
  const apart = withPolygon(district('QN00201I', ['COMMUNE:01001'], 70), polygonIn({ 'COMMUNE:02001': 1 }));
  const mine = over('clsm', ['COMMUNE:01001', 'QPV:QN00101M', 'QPV:QN00201I']);
  const model = modelOf([straddling, apart, mine, over('cls', ['COMMUNE:01001'], 'CLS')]);
  expect(model.population('clsm', asOf)).toBeNull();
  expect(model.schemeCoverage('clsm', { kinds: ['CLS'], asOf })).toEqual({
    covered: 1_000,
    uncertain: 0,
    population: 1_070,
    share: 1_000 / 1_070,
    unknownUnits: 1,
  });
});
