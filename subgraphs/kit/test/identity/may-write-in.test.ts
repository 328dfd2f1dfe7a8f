import { type Caller, loadCog, mayWriteIn, parseTerritoryKey, type TerritoryRef } from '@maillage/kit';
import { describe, expect, test } from 'vitest';

const cog = loadCog();
const refs = (keys: readonly string[]): TerritoryRef[] => keys.map(parseTerritoryKey);
const limitedTo = (...keys: string[]): Pick<Caller, 'territories'> => ({ territories: refs(keys) });
const place = { cog, asOf: '2026-01-01' };

const IDF = limitedTo('REGION:11');

describe('a caller writes in their région', () => {
  test.each([
    [['COMMUNE:93066']],
    [['COMMUNE:75056']],
    [['ARRONDISSEMENT_MUNICIPAL:75119', 'EPT:200057867']],
    [['DEPARTEMENT:93', 'REGION:11']],
    [['COMMUNE_DELEGUEE:93059']],
    [['QPV:QN09301M']],
    [['QPV:QP093001']],
  ])('%j', (declared) => {
    expect(mayWriteIn(IDF, refs(declared), place)).toBe(true);
  });

  test.each([
    [['COMMUNE:69029']],
    [['COMMUNE:93066', 'COMMUNE:69029']],
    [['REGION:84']],
    [['QPV:QN06901M']],
    [['COMMUNE:99999']],
    [['QPV:QN99901M']],
    [[]],
  ])('and not in %j', (declared) => {
    expect(mayWriteIn(IDF, refs(declared), place)).toBe(false);
  });
});

test('whole means whole: an EPCI that two départements share is not one’s of them, but both together hold it', () => {
  const shared = cog.entries('EPCI').find(({ departements }) => departements.length === 2);
  const [one, other] = shared?.departements ?? [];
  const declared = refs([`EPCI:${shared?.code}`]);
  expect(mayWriteIn(limitedTo(`DEPARTEMENT:${one}`), declared, place)).toBe(false);
  expect(mayWriteIn(limitedTo(`DEPARTEMENT:${one}`, `DEPARTEMENT:${other}`), declared, place)).toBe(true);
});

test('a QPV lies where its communes do, when they are known', () => {
  const hostsOf = () => refs(['COMMUNE:93066']);
  const declared = refs(['QPV:QN09301M']);
  expect(mayWriteIn(limitedTo('COMMUNE:93066'), declared, { ...place, hostsOf })).toBe(true);
  expect(mayWriteIn(limitedTo('COMMUNE:93001'), declared, { ...place, hostsOf })).toBe(false);
  expect(mayWriteIn(limitedTo('COMMUNE:93066'), declared, place)).toBe(false);
});

test('Corsica and the overseas départements have QPV too', () => {
  expect(mayWriteIn(limitedTo('REGION:94'), refs(['QPV:QN02A01M']), place)).toBe(true);
  expect(mayWriteIn(limitedTo('DEPARTEMENT:974'), refs(['QPV:QN97401M']), place)).toBe(true);
});

test('a commune that has merged since is still in its région', () => {
  const before = refs(['COMMUNE:93059']);
  expect(mayWriteIn(IDF, before, { cog, asOf: '2024-06-01' })).toBe(true);
  expect(mayWriteIn(IDF, before, place)).toBe(true);
});

test('without limits, everywhere; limited to nowhere, nowhere', () => {
  expect(mayWriteIn({ territories: null }, [], place)).toBe(true);
  expect(mayWriteIn({ territories: null }, refs(['COMMUNE:69029']), place)).toBe(true);
  expect(mayWriteIn({ territories: [] }, refs(['COMMUNE:93066']), place)).toBe(false);
});
