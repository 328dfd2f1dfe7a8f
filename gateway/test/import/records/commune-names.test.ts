import { loadCog, parseTerritoryKey, searchKey, type TerritoryEntry, territoryKey } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { createSimilarity } from '../../../src/import/records/matching/similar.ts';
import {
  type AskedName,
  communeNames,
  type Scope,
} from '../../../src/import/records/places/commune-names.ts';
import { splitNames } from '../../../src/import/records/places/split-names.ts';
import { createRandom } from './random.ts';

const cog = loadCog();
const { resolve, isKnown } = communeNames(cog);
const names = { isKnown, resolve: (asked: readonly AskedName[]) => resolve(asked, createSimilarity()) };

const resolved = (text: string, ...scope: string[]): string => {
  const [found] = names.resolve([{ text, scope: scope.length > 0 ? new Set(scope) : null }]);
  return found?.ref ? territoryKey(found.ref) : '?';
};

describe('a name of a commune', () => {
  it.each([
    ['Rochelle (La) (17)', 'COMMUNE:17300'],
    ['17000 Rochelle, La', 'COMMUNE:17300'],
    ['ROCHELLE LA (17)', 'COMMUNE:17300'],
    ['LHAY LES ROSES', 'COMMUNE:94038'],
    ['HAY-LES-ROSES (L’)', 'COMMUNE:94038'],
    ['Chalon s/ Saône', 'COMMUNE:71076'],
    ['St Etienne du Rouvray', 'COMMUNE:76575'],
    ['Bourg Reine', 'COMMUNE:92014'],
    ['Bagneux (92)', 'COMMUNE:92007'],
    ['92220 Bagneux', 'COMMUNE:92007'],
    ['Marseille 3e', 'ARRONDISSEMENT_MUNICIPAL:13203'],
    ['marseille 03 arr.', 'ARRONDISSEMENT_MUNICIPAL:13203'],
    ['13003 Marseille', 'ARRONDISSEMENT_MUNICIPAL:13203'],
    ['Paris (12e)', 'ARRONDISSEMENT_MUNICIPAL:75112'],
    ['1er arrondissement de Lyon', 'ARRONDISSEMENT_MUNICIPAL:69381'],
    ['Pierrefitte sur Seine', 'COMMUNE_DELEGUEE:93059'],
    ['Marseille 17e', '?'],
    ['Bagneux', '?'],
    ['Nulle-Part-les-Bains', '?'],
  ])('%s is %s', (text, key) => expect(resolved(text)).toBe(key));

  it('is looked for where it is said to be', () => {
    expect(resolved('Bagneux', 'DEPARTEMENT:92')).toBe('COMMUNE:92007');
    expect(resolved('Saint-Denis', 'REGION:04')).toBe('COMMUNE:97411');
    expect(resolved('Saint-Denis', 'REGION:11')).toBe('COMMUNE:93066');
    const [unknown] = names.resolve([{ text: 'Bagneu', scope: new Set(['DEPARTEMENT:92']) }]);
    expect(unknown?.candidates?.[0]).toEqual({ id: 'COMMUNE:92007', name: 'Bagneux (92)' });
  });

  it('that several have is that of the one among the others', () => {
    const asked = ['Bagneux', 'Fontenay-aux-Roses', 'Sceaux'].map((text) => ({
      text,
      scope: new Set(['REGION:11', 'REGION:44', 'REGION:24']),
    }));
    expect(names.resolve(asked).map(({ ref }) => ref?.code)).toEqual(['92007', '92032', '92071']);
  });

  it('stands in a list with others', () => {
    expect(splitNames('Bron, Vénissieux et Saint-Fons ; Rochelle, La', names.isKnown)).toEqual([
      'Bron',
      'Vénissieux',
      'Saint-Fons',
      'Rochelle (La)',
    ]);
    expect(
      splitNames('Marseille 1er, 2e et 3e arrondissements', names.isKnown).map((name) => resolved(name)),
    ).toEqual(['13201', '13202', '13203'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`));
  });
});

/** What a name goes through in the lists of régions. */
const MANGLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.normalize('NFD').replace(/\p{M}+/gu, ''),
  (name) => name.toUpperCase(),
  (name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toUpperCase()
      .replace(/[-'’]/g, ' '),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replace(/\bSainte\b/gi, 'Ste').replace(/\bSaint\b/gi, 'St'),
  (name) => name.replace(/\bSAINTE?\b/gi, (word) => (word.length === 6 ? 'STE' : 'ST')).toUpperCase(),
  (name) =>
    name.replace(
      /^(L['’]|Le |La |Les )(.+)$/,
      (_, article: string, rest: string) => `${rest} (${article.trim()})`,
    ),
  (name) => name.replace(/^(Le|La|Les) (.+)$/, '$2, $1'),
  (name) => name.replace(/^(L['’]|Le |La |Les )/, ''),
  (name) => name.replace(/-sur-/, ' s/ '),
  (name) => `  ${name.toLowerCase()} `,
  (name) => name.replace(/ (\d+)e Arrondissement$/, ' $1e'),
  (name) => name.replace(/ (\d+)e Arrondissement$/, ' $1ème arr.'),
];

interface Mangled extends AskedName {
  key: string;
}

/** The communes of some intercommunalités of a région as a list names them, old communes among them; of each what it is. */
function regionalList(seed: number, region: string): Mangled[][] {
  const random = createRandom(seed);
  const scope: Scope = new Set([`REGION:${region}`]);
  const epcis = cog.entries('EPCI').filter(({ regions }) => regions.includes(region));
  return epcis.map((epci) =>
    cog
      .members(epci)
      .filter((commune) => commune.regions.includes(region))
      .flatMap((commune) => {
        const parts = cog.members(commune);
        const olds = cog.delegated(commune.code).filter(({ name }) => name !== commune.name);
        const each: readonly TerritoryEntry[] =
          parts.length > 0 ? parts : olds.length > 0 && random() < 0.5 ? olds : [commune];
        return each.map((entry) => ({
          key: entry.key,
          scope,
          text: (MANGLINGS[Math.floor(random() * MANGLINGS.length)] as (name: string) => string)(entry.name),
        }));
      }),
  );
}

describe('the names of regional lists', () => {
  it('are resolved for over 97 %, and none to another commune', () => {
    let [total, right] = [0, 0];
    const wrong: string[] = [];
    for (const region of cog.entries('REGION').map(({ code }) => code)) {
      for (const list of regionalList(Number.parseInt(region, 10) + 2026, region)) {
        const found = names.resolve(list);
        for (const [at, { key, text }] of list.entries()) {
          const ref = found[at]?.ref;
          total++;
          if (!ref) continue;
          if (isIt(territoryKey(ref), key)) right++;
          else wrong.push(`${text} (${key}) as ${territoryKey(ref)}`);
        }
      }
    }
    expect(total).toBeGreaterThan(35_000);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(right / total).toBeGreaterThan(0.97);
  }, 120_000);
});

/** A commune déléguée of the name of a commune of today is that commune, as everywhere. */
const isIt = (found: string, meant: string): boolean =>
  found === meant || (meant.startsWith('COMMUNE_DELEGUEE') && nameOf(found) === nameOf(meant));

const nameOf = (key: string): string => searchKey(cog.find(parseTerritoryKey(key))?.name ?? '');
