import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFiness, isRna, isSiren, isSiret, loadCog, validatePartner } from '../../src/index.ts';

/* Public numbers (Sirene, FINESS): La Poste and one of its offices, the AP-HP, the INSEE. */
describe('official numbers', () => {
  test('SIREN and SIRET have a key', () => {
    expect(['356000000', '267500452', '120027016'].map(isSiren)).toEqual([true, true, true]);
    expect(['120027017', '12002701', '1200270160', '12002701A', ''].map(isSiren)).not.toContain(true);
    expect(isSiret('12002701600563')).toBe(true);
    expect(isSiret('12002701600564')).toBe(false);
  });

  test('La Poste’s establishments add up to a multiple of five', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });

  test('one digit that is wrong never passes for a SIREN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'120027016'].map(Number);
        digits[place] = ((digits[place] as number) + by) % 10;
        expect(isSiren(digits.join(''))).toBe(false);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('FINESS and RNA are written in their way', () => {
    expect(['750712184', '2A0000014', '2B0000012'].map(isFiness)).toEqual([true, true, true]);
    expect(['75071218', '2C0000014', '75071218A'].map(isFiness)).not.toContain(true);
    expect(['W751004076', 'W9G1000123'].map(isRna)).toEqual([true, true]);
    expect(['751004076', 'w751004076', 'W75100407'].map(isRna)).not.toContain(true);
  });
});

test('a partner has every problem told at once', () => {
  const record = {
    id: 'x',
    name: '',
    category: 'HOPITAL' as const,
    siren: '120027016',
    siret: '35600000000048',
    finess: '1',
    rna: null,
    communeCode: '00000',
    provenance: 'DECLARED' as const,
    sources: [],
  };
  const told = (changes: object) =>
    validatePartner({ ...record, ...changes }, { cog: loadCog(), today: '2026-01-01' }).map(
      ({ path, code }) => `${code} ${path.join('.')}`,
    );
  expect(told({})).toEqual([
    'WRONG_FORMAT id',
    'EMPTY name',
    'WRONG_FORMAT finess',
    'UNKNOWN_TERRITORY communeCode',
  ]);
  const right = { id: 'partner_x', name: 'X', finess: null, communeCode: '93066' };
  expect(told(right)).toEqual(['INCONSISTENT siret']);
  expect(told({ ...right, siren: '356000000' })).toEqual([]);
});
