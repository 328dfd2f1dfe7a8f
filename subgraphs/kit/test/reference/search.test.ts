import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCog, searchKey, searchTerritories } from '../../src/reference/index.ts';
import { seeded } from './arbitrary-refs.ts';

const cog = loadCog();
const first = (text: string) => searchTerritories(cog, { text })[0]?.key;

describe('searchTerritories', () => {
  it.each([
    ['st denis', 'COMMUNE:97411'],
    ['Saint Étienne', 'COMMUNE:42218'],
    ['SAINT-ETIENNE', 'COMMUNE:42218'],
    ["L'Haÿ les roses", 'COMMUNE:94038'],
    ['l’hay-les-roses', 'COMMUNE:94038'],
    ['hay les roses', 'COMMUNE:94038'],
    ['epinay sur seine', 'COMMUNE:93031'],
    ['le mans', 'COMMUNE:72181'],
    ['Mans', 'COMMUNE:72181'],
    ['MANS (LE)', 'COMMUNE:72181'],
    ['ste foy les lyon', 'COMMUNE:69202'],
    ['oeuilly', 'COMMUNE:51410'],
    ['Châlons-en-Champagne', 'COMMUNE:51108'],
    ['pierrefitte sur seine', 'COMMUNE_DELEGUEE:93059'],
    ['plaine commune', 'EPT:200057867'],
    ['grand besancon metropole', 'EPCI:242500361'],
    ['ile de france', 'REGION:11'],
    ['cote d’or', 'DEPARTEMENT:21'],
    ['paris 12', 'ARRONDISSEMENT_MUNICIPAL:75112'],
    ['Paris 1', 'ARRONDISSEMENT_MUNICIPAL:75101'],
    ['lyon 3ème', 'ARRONDISSEMENT_MUNICIPAL:69383'],
    ['Marseille 1er', 'ARRONDISSEMENT_MUNICIPAL:13201'],
    ['2A004', 'COMMUNE:2A004'],
    ['2a', 'DEPARTEMENT:2A'],
    ['200057867', 'EPT:200057867'],
    ['93200', 'COMMUNE:93066'],
    [' 75012 ', 'ARRONDISSEMENT_MUNICIPAL:75112'],
  ])('finds « %s » first as %s', (text, key) => {
    expect(first(text)).toBe(key);
  });

  it('orders by how the name matches, then by population, then by code', () => {
    const found = searchTerritories(cog, { text: 'denis', level: 'COMMUNE' });
    const rank = (name: string) => {
      const key = searchKey(name);
      return key === 'denis' ? 0 : key.startsWith('denis') ? 1 : /\bdenis/.test(key) ? 2 : 3;
    };
    const expected = cog
      .entries('COMMUNE')
      .filter((entry) => searchKey(entry.name).includes('denis'))
      .sort((a, b) => rank(a.name) - rank(b.name) || (b.population ?? -1) - (a.population ?? -1));
    expect(expected.length).toBeGreaterThan(40);
    expect(found).toEqual(expected);
  });

  it('keeps to a level', () => {
    expect(searchTerritories(cog, { text: 'paris', level: 'DEPARTEMENT' }).map((e) => e.key)).toEqual([
      'DEPARTEMENT:75',
    ]);
    expect(searchTerritories(cog, { text: '75001', level: 'COMMUNE' }).map((e) => e.key)).toEqual([
      'COMMUNE:75056',
    ]);
    expect(searchTerritories(cog, { text: '93066' }).map((e) => e.key)).toEqual([
      'COMMUNE:93066',
      'COMMUNE_DELEGUEE:93066',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(searchTerritories(cog, { text: '' })).toEqual([]);
    expect(searchTerritories(cog, { text: ' -’ ' })).toEqual([]);
    expect(searchTerritories(cog, { text: 'xyzzy' })).toEqual([]);
  });

  it('finds every territory by its own name however it is written, and by its code', () => {
    const anyEntry = fc.constantFrom(
      ...(['REGION', 'DEPARTEMENT', 'EPCI', 'EPT', 'COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] as const).flatMap(
        (level) => cog.entries(level),
      ),
    );
    const spelling = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name) => name.replaceAll('-', ' ').replaceAll("'", '’'),
      (name) => name.replaceAll('œ', 'oe').replaceAll('Œ', 'OE'),
      (name) => name.replace(/\bSainte\b/g, 'Ste').replace(/\bSaint\b/g, 'St'),
      (name) => name.replace(/^(Le |La |Les |L')/, ''),
      (name) => `  ${name.replaceAll(' ', '   ')} `,
    );
    fc.assert(
      fc.property(anyEntry, spelling, (entry, spelt) => {
        expect(searchTerritories(cog, { text: spelt(entry.name), level: entry.level })).toContain(entry);
        expect(searchTerritories(cog, { text: entry.code, level: entry.level })[0]).toBe(entry);
      }),
      seeded(100),
    );
  });
});

describe('searchKey', () => {
  it.each([
    ["L'Haÿ-les-Roses", 'hay les roses'],
    ['Les Lilas', 'lilas'],
    ['Léoville', 'leoville'],
    ['Lescar', 'lescar'],
    ['St-Maur-des-Fossés', 'saint maur des fosses'],
    ['Stes-Maries-de-la-Mer', 'saintes maries de la mer'],
    ['Stains', 'stains'],
    ['Paris 1er Arrondissement', 'paris 1 arrondissement'],
    ['Œting', 'oeting'],
    ['La', 'la'],
    ['', ''],
  ])('of « %s » is « %s »', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is idempotent and plain', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('le', 'la', 'l', "l'", 'les', 'st', 'ste', '1er', '3e', '(le)', 'é', '-', ' '),
          {
            maxLength: 6,
          },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const key = searchKey(written);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
      seeded(300),
    );
  });
});
