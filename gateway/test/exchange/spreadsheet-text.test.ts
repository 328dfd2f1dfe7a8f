import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutraliseText, restoreText } from '../../src/exchange/spreadsheet-text.ts';

/** Texts made of what matters here, far more often than chance would. */
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(..."'''=+-@＝\t\r\n ;,|\"\u00A0\u200B\uFEFF"), fc.string({ unit: 'grapheme' })),
  )
  .map((parts) => parts.join(''));

/** Where a reader of CSV may begin a cell, whatever its separator, once it has passed over blanks. */
const RUN_BY_A_SPREADSHEET = /(?:^|[;,\t|"\n\r])[\s\u200B]*[=+\-@＝＋－＠]/;

describe('texts in spreadsheets', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(restoreText(neutraliseText(text))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test('are never run, nor trimmed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutraliseText(text);
        expect(safe).not.toMatch(RUN_BY_A_SPREADSHEET);
        expect(safe.trim()).toBe(safe);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['\t@SUM(A1)', "'\t'@SUM(A1)"],
    ['dit "=1+1"', `dit "'=1+1"`],
    ['a;-1', "a;'-1"],
    [' b ', "' b '"],
    ["l'=b", "l'=b"],
    ['Saint-Denis - 93', 'Saint-Denis - 93'],
    ["'t Hof", "'t Hof"],
  ])('%j is written %j', (text, safe) => {
    expect(neutraliseText(text)).toBe(safe);
    expect(restoreText(safe)).toBe(text);
  });

  test('take no longer than they are long', () => {
    const long = '\n'.repeat(200_000);
    expect(restoreText(neutraliseText(long))).toBe(long);
  });
});
