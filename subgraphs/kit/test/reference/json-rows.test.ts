import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingRows } from '../../src/reference/differing-rows.ts';
import { jsonRows } from '../../src/reference/json-rows.ts';
import { seeded } from './arbitrary-refs.ts';

/** Rows with what could be taken for the end of one: braces, brackets and line ends in texts, and objects inside. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('},\n{', '"},{"', ']', '[{', 'Œuilly', "L'Haÿ", '\\'),
);
const anyRow = fc.record(
  {
    code: fc.integer({ min: 0, max: 40 }),
    nom: anyText,
    membres: fc.array(fc.record({ code: anyText }), { maxLength: 3 }),
  },
  { requiredKeys: ['code', 'nom'] },
);
type Row = typeof anyRow extends fc.Arbitrary<infer Value> ? Value : never;

const LAYOUTS: readonly ((rows: readonly Row[]) => string)[] = [
  (rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  (rows) => JSON.stringify(rows),
  (rows) => JSON.stringify(rows, null, 2),
];
const anyLayout = fc.constantFrom(...LAYOUTS);

/** As many of the rows, in turns, as make a file of several blocks. */
const manyOf = (rows: readonly Row[], bytes: number): Row[] =>
  Array.from({ length: Math.ceil(bytes / 20) }, (_, index) => rows[index % rows.length] as Row);

describe('jsonRows', () => {
  it('gives the rows that JSON.parse gives, however the file is laid out and whatever its size', () => {
    const anyRows = fc
      .tuple(fc.array(anyRow, { maxLength: 12 }), fc.constantFrom(0, 1_000, 200_000))
      .map(([rows, bytes]) => (rows.length === 0 ? [] : [...rows, ...manyOf(rows, bytes)]));
    fc.assert(
      fc.property(anyRows, anyLayout, (rows, layOut) => {
        const json = layOut(rows);
        expect([...jsonRows(Buffer.from(json))]).toEqual(JSON.parse(json));
      }),
      seeded(60),
    );
  });

  it('throws rather than give a part of a row, or a part of the rows', () => {
    const inside = manyOf([{ code: 1, nom: 'Stains' }], 200_000);
    const nested = `[{"code":1,"membres":[\n${inside.map((row) => JSON.stringify(row)).join(',\n')}\n]}]`;
    expect(JSON.parse(nested)).toHaveLength(1);
    expect(() => [...jsonRows(Buffer.from(nested))]).toThrow(SyntaxError);
    const [layOut] = LAYOUTS as [(typeof LAYOUTS)[number]];
    const whole = Buffer.from(layOut(inside));
    for (const length of [0, 1, 100, 70_000, whole.length - 3])
      expect(() => [...jsonRows(whole.subarray(0, length))], `${length}`).toThrow(SyntaxError);
  });
});

describe('differingRows', () => {
  const distinct = fc.uniqueArray(anyRow, { maxLength: 40, selector: (row) => JSON.stringify(row) });

  it('gives what one file has and the other has not, whatever their order', () => {
    const twoFiles = distinct.chain((rows) =>
      fc.tuple(fc.subarray(rows), fc.oneof(fc.subarray(rows), fc.shuffledSubarray(rows))),
    );
    fc.assert(
      fc.property(twoFiles, anyLayout, ([before, after], layOut) => {
        const [first, second] = [before, after].map((rows) => JSON.parse(JSON.stringify(rows)) as Row[]);
        const { gone, come } = differingRows<Row>(Buffer.from(layOut(before)), Buffer.from(layOut(after)));
        const less = (rows: readonly Row[] = [], others: readonly Row[] = []) => {
          const texts = others.map((row) => JSON.stringify(row));
          return rows.filter((row) => !texts.includes(JSON.stringify(row)));
        };
        if (layOut === LAYOUTS[0])
          expect({ gone, come }).toEqual({ gone: less(first, second), come: less(second, first) });
        // Laid out otherwise, rows that are in both may be told too, as gone and as come.
        expect(less(gone, come)).toEqual(less(first, second));
        expect(less(come, gone)).toEqual(less(second, first));
      }),
      seeded(300),
    );
  });
});
