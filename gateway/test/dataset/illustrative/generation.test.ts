import { expect, test } from 'vitest';
import { generate, picture, SEED, schemesOf } from './picture.ts';

test('the same seed gives the same picture, another seed another one', () => {
  expect(generate(SEED)).toEqual(picture);
  const other = generate(SEED + 1);
  expect(other.schemes).toHaveLength(picture.schemes.length);
  expect(other.schemes[0]).not.toEqual(picture.schemes[0]);
});

test('there are as many records of each kind as announced', () => {
  const counts = Object.fromEntries(
    ['CLS', 'PTSM', 'ASV', 'CPTS', 'QPV'].map((kind) => [kind, schemesOf(kind).length]),
  );
  expect(counts).toEqual({ CLS: 400, PTSM: 101, ASV: 250, CPTS: 800, QPV: 1_560 });
  expect(picture.actions).toHaveLength(6_000);
  expect(picture.partners.length).toBeGreaterThan(7_950);
  expect(picture.partners.length).toBeLessThanOrEqual(8_000);
  const seats = picture.schemes.reduce((total, scheme) => total + scheme.seats.length, 0);
  expect(seats).toBeGreaterThan(58_000);
  expect(seats).toBeLessThan(62_000);
});

test('every record says that it is illustrative', () => {
  for (const record of [...picture.schemes, ...picture.partners, ...picture.actions]) {
    expect(record.provenance).toBe('ILLUSTRATIVE');
    expect(record.sources).toEqual([{ document: 'Jeu illustratif', section: expect.any(String), url: null }]);
  }
});

test('no number of a register is made up', () => {
  for (const { siren, siret, finess, rna } of picture.partners) {
    expect([siren, siret, finess, rna]).toEqual([null, null, null, null]);
  }
});
