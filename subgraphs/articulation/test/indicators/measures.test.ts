import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../src/indicators/definitions/index.ts';
import { type Answer, mean, ofValues, shareOf } from '../../src/indicators/measures.ts';

describe('a share', () => {
  test('counts yes among those concerned who answered', () => {
    expect(shareOf([true, true, false, null, undefined])).toEqual({
      numerator: 2,
      denominator: 3,
      answered: 3,
      missing: 1,
      value: 2 / 3,
    });
    expect(shareOf([null, undefined])).toMatchObject({ denominator: 0, missing: 1, value: null });
  });

  test('leaves nobody out and estimates nothing', () => {
    const answers = fc.array(fc.constantFrom<Answer>(true, false, null, undefined));
    fc.assert(
      fc.property(answers, (given) => {
        const { numerator, denominator, missing, value } = shareOf(given);
        expect((denominator ?? 0) + missing).toBe(given.filter((answer) => answer !== undefined).length);
        expect(shareOf([...given, null])).toMatchObject({ numerator, denominator, value });
      }),
      { seed: 2026 },
    );
  });
});

test('a mean is of known values, and of none there is none', () => {
  expect(ofValues([10, null, 20], { pick: mean, hasSum: true })).toEqual({
    numerator: 30,
    denominator: 2,
    answered: 2,
    missing: 1,
    value: 15,
  });
  expect(ofValues([null], { pick: mean }).value).toBeNull();
});

describe('the definitions', () => {
  test('have names of their own and a French sentence each', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
    for (const { id, definition } of INDICATORS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(definition).toMatch(/^[A-Z].*[.»]$/);
    }
  });

  test('publish 2018 and 2022, from the état des lieux', () => {
    for (const value of INDICATORS.flatMap(({ published }) => published ?? [])) {
      expect([2018, 2022]).toContain(value.year);
      expect(value.source.document).toBe('etat-des-lieux-2023.txt');
      expect(value.value ?? value.atLeast ?? value.atMost).not.toBeNull();
    }
  });
});
