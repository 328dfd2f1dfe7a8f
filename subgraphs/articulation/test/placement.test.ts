import { resolveUnits, type SchemeRecord, type TerritoryKey } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadModel } from '../src/read-model/read-model.ts';
import { type Cells, placeParts } from './support/placement.ts';
import { district, entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf } from './support/whole-facts.ts';

const cog = toyCog();
const asOf = '2024-01-01';

const CODES = ['QN00101M', 'QN00102N', 'QP001001'];
const COMMUNES = ['COMMUNE:01001', 'COMMUNE:01002', 'COMMUNE:02001', 'COMMUNE:02100'];
const TERRITORIES = [
  ...COMMUNES,
  'ARRONDISSEMENT_MUNICIPAL:02101',
  'ARRONDISSEMENT_MUNICIPAL:02102',
  'COMMUNE_DELEGUEE:01002',
  'COMMUNE_DELEGUEE:01902',
  'COMMUNE_DELEGUEE:01901',
  ...CODES.map((code) => `QPV:${code}`),
];

const districts = fc.tuple(
  ...CODES.map((code) =>
    fc.subarray(COMMUNES, { minLength: 1, maxLength: 2 }).map((within) => district(code, within, 10)),
  ),
);
const pair = fc.tuple(
  ...['clsm_a', 'clsm_b'].map((id) =>
    fc
      .subarray(TERRITORIES, { minLength: 1, maxLength: 4 })
      .map((keys) => schemeRecord({ id, kind: 'CLSM', perimeters: [perimeter(keys)] })),
  ),
);

test('what an overlap claims is true wherever the parts of communes really lie', () => {
  fc.assert(
    fc.property(districts, pair, fc.integer(), (known, schemes, seed) => {
      const model = createReadModel({ cog, kinds: TOY_KINDS });
      for (const entry of entriesOf({ schemes: [...known, ...schemes] })) model.apply(entry);
      const cellsOf = placeParts({ cog, districts: known, seed });
      const [mine, other] = schemes.map((scheme) => groundOf(scheme, cellsOf)) as [Cells, Cells];
      const common = new Set([...mine].filter((cell) => other.has(cell)));
      const overlap = overlapsOf(model, 'clsm_a', { asOf, kinds: ['CLSM'] })[0];
      const listed = together(overlap?.unitKeys ?? [], cellsOf);
      const uncertain = together(overlap?.uncertainKeys ?? [], cellsOf);

      expect(isWithin(listed, common)).toBe(true);
      expect(isWithin(common, new Set([...listed, ...uncertain]))).toBe(true);
      if (overlap?.method === 'UNITS') expect(common).toEqual(listed);
      if (overlap?.certain) expect(common.size).toBeGreaterThan(0);
      if (overlap?.shareOfThis === 1) expect(isWithin(mine, other)).toBe(true);
      if (overlap?.shareOfOther === 1) expect(isWithin(other, mine)).toBe(true);
      if (overlap && overlap.population !== null) expect(sum(overlap.unitKeys, cellsOf)).toBe(listed.size);
    }),
    { seed: 2026, numRuns: 1_500 },
  );
});

const groundOf = ({ perimeters }: SchemeRecord, cellsOf: (unit: TerritoryKey) => Cells): Cells =>
  together(resolveUnits(cog, perimeters[0]?.declared ?? []), cellsOf);

const isWithin = (cells: Cells, others: Cells): boolean => [...cells].every((cell) => others.has(cell));

const together = (units: readonly TerritoryKey[], cellsOf: (unit: TerritoryKey) => Cells): Cells =>
  new Set(units.flatMap((unit) => [...cellsOf(unit)]));

const sum = (units: readonly TerritoryKey[], cellsOf: (unit: TerritoryKey) => Cells): number =>
  units.reduce((total, unit) => total + cellsOf(unit).size, 0);
