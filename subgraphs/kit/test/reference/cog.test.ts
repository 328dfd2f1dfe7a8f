import { describe, expect, it } from 'vitest';
import { TERRITORY_LEVELS, territoryKey } from '../../src/contract/index.ts';
import { isWellFormedCode, loadCog } from '../../src/reference/index.ts';
import { raw } from './raw-tables.ts';

const cog = loadCog();

describe('loadCog', () => {
  it('reads the whole territory, once', () => {
    expect(loadCog()).toBe(cog);
    expect(cog.vintage).toBe(2026);
    const sizes = Object.fromEntries(TERRITORY_LEVELS.map((level) => [level, cog.entries(level).length]));
    expect(sizes).toEqual({
      REGION: 26,
      DEPARTEMENT: 109,
      EPCI: 1255,
      EPT: 11,
      COMMUNE: 34969,
      ARRONDISSEMENT_MUNICIPAL: 45,
      COMMUNE_DELEGUEE: 2576,
      QPV: 0,
    });
  });

  it('cannot be changed by who reads it', () => {
    for (const entry of cog.byPostcode('75012')) {
      expect(() => Object.assign(entry, { population: 1 })).toThrow(TypeError);
      expect(() => (entry.postcodes as string[]).push('75021')).toThrow(TypeError);
    }
    expect(() => (cog.byPostcode('75012') as unknown[]).pop()).toThrow(TypeError);
    expect(() => (cog.entries('EPT') as unknown[]).pop()).toThrow(TypeError);
    expect(() => (cog.members({ level: 'COMMUNE', code: '75056' }) as unknown[]).pop()).toThrow(TypeError);
  });

  it('keeps every level in the order of codes, under keys and codes that are well formed and its own', () => {
    for (const level of TERRITORY_LEVELS) {
      const codes = cog.entries(level).map((entry) => entry.code);
      expect(codes).toEqual([...new Set(codes)].sort());
      for (const entry of cog.entries(level)) {
        expect(entry.key).toBe(territoryKey(entry));
        expect(cog.entry(entry.key)).toBe(entry);
        if (!isWellFormedCode(entry)) expect.fail(`${entry.key} is not well formed`);
      }
    }
  });

  it('tells the commune from the commune déléguée of the same code', () => {
    expect(cog.find({ level: 'COMMUNE', code: '93066' })).toMatchObject({
      population: 149077,
      populationVintage: 2023,
      commune: null,
      epci: '200054781',
      ept: '200057867',
      postcodes: ['93200', '93210', '93380'],
    });
    expect(cog.find({ level: 'COMMUNE_DELEGUEE', code: '93066' })).toMatchObject({
      population: null,
      populationVintage: null,
      commune: '93066',
      epci: '200054781',
      ept: '200057867',
      postcodes: [],
    });
    expect(cog.delegated('93066').map((part) => part.name)).toEqual(['Pierrefitte-sur-Seine', 'Saint-Denis']);
    expect(cog.find({ level: 'COMMUNE', code: '93059' })).toBeUndefined();
  });

  it('says the year of each population', () => {
    const year = (departement: string) =>
      new Set(cog.members({ level: 'DEPARTEMENT', code: departement }).map((c) => c.populationVintage));
    expect([...year('976')]).toEqual([2017]);
    expect([...year('987')]).toEqual([2022]);
    expect([...year('988')]).toEqual([2025]);
    expect([...year('974')]).toEqual([2023]);
    expect(cog.find({ level: 'REGION', code: '06' })).toMatchObject({
      population: 256518,
      populationVintage: 2017,
    });
    expect(cog.find({ level: 'DEPARTEMENT', code: '984' })).toMatchObject({
      population: null,
      populationVintage: null,
    });
    const unknown = cog.entries('COMMUNE').filter((entry) => entry.population === null);
    expect(unknown.map((entry) => entry.code)).toEqual([
      '98411',
      '98412',
      '98413',
      '98414',
      '98415',
      '98901',
    ]);
    expect(cog.entries('COMMUNE').filter((entry) => entry.population === 0)).toHaveLength(6);
  });

  it('places communes, EPCI and EPT as the tables do', () => {
    expect(cog.entries('EPCI').filter((entry) => entry.departements.length > 1)).toHaveLength(89);
    expect(cog.find({ level: 'EPCI', code: '243500741' })).toMatchObject({
      regions: ['52', '53'],
      departements: ['35', '44', '56'],
    });
    expect(new Set(cog.entries('EPT').map((entry) => entry.epci))).toEqual(new Set(['200054781']));
    const islands = cog
      .entries('COMMUNE')
      .filter((entry) => entry.epci === null && entry.departements[0]?.length === 2);
    expect(islands.map((entry) => entry.name)).toEqual([
      'Île-de-Bréhat',
      'Île-de-Sein',
      'Ouessant',
      "L'Île-d'Yeu",
    ]);
    for (const row of [...raw.epci, ...raw.ept]) {
      const level = raw.ept.includes(row) ? 'EPT' : 'EPCI';
      const members = cog.members({ level, code: row.code }).map((member) => member.code);
      expect(members).toEqual(row.membres.map((member) => member.code).sort());
    }
  });

  it('finds by postcode the communes, and arrondissements instead of the three cities', () => {
    const keys = (postcode: string) => cog.byPostcode(postcode).map((entry) => entry.key);
    expect(keys('75116')).toEqual(['ARRONDISSEMENT_MUNICIPAL:75116']);
    expect(keys('93200')).toEqual(['COMMUNE:93066']);
    expect(keys('00000')).toEqual([]);
    const served = raw.communes.filter((row) => row.codesPostaux?.includes('01400')).map((row) => row.code);
    expect(cog.byPostcode('01400').map((entry) => entry.code)).toEqual(served.sort());
  });
});

describe('isWellFormedCode', () => {
  it.each([
    ['COMMUNE', '2a004'],
    ['COMMUNE', '9306'],
    ['DEPARTEMENT', '1'],
    ['DEPARTEMENT', '2C'],
    ['EPCI', '20005786'],
    ['REGION', ''],
    ['QPV', 'QN93001M'.toLowerCase()],
    ['QPV', 'QN0930M'],
  ] as const)('refuses %s %s', (level, code) => {
    expect(isWellFormedCode({ level, code })).toBe(false);
  });

  it.each(['QN02A01M', 'QN97611C', 'QP093001'])('knows the QPV code %s', (code) => {
    expect(isWellFormedCode({ level: 'QPV', code })).toBe(true);
  });
});
