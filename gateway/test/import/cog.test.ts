import { type Cog, loadCog, type SchemeRecord, timelineOf } from '@maillage/kit';
import { readCog, readVintages } from '@maillage/territory';
import { describe, expect, it, vi } from 'vitest';
import { inventedListOf2027, listOf2026, listText, movementsText } from '../../../test/support/next-cog.ts';
import { plainClsm } from '../../../test/support/plain-scheme.ts';
import { runMaillage } from '../../../test/support/running.ts';
import { EMPTY } from '../../../test/support/templates.ts';
import { communeOf } from '../../src/import/cog/cog-file.ts';
import { importCog } from '../../src/import/cog/import-cog.ts';
import { importMovements } from '../../src/import/movements/import-movements.ts';
import { createHub } from '../../src/index.ts';
import { onGround } from './support.ts';

const rows = inventedListOf2027();
const TEXT = listText(rows);
const COUNT = rows.length;

/** Latin-1 has no œ, which Windows-1252 has. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('œ', '\x9c').replaceAll('Œ', '\x8c').replaceAll('Ÿ', '\x9f'), 'latin1');

/** Whole lists, several times: long on a machine that does much else. */
vi.setConfig({ testTimeout: 90_000 });

const epciOf = (cog: Cog, code: string) => cog.find({ level: 'COMMUNE', code })?.epci;

const AUTHOR = { actor: 'test', reason: null };

const schemeOf = (...codes: string[]): SchemeRecord => ({
  ...plainClsm('clsm_gers', 'CLSM du Gers'),
  perimeters: [
    {
      scale: 'INTERCOMMUNAL',
      since: null,
      until: null,
      declared: codes.map((code) => ({ level: 'COMMUNE', code })),
      within: [],
      population: null,
      polygon: null,
    },
  ],
});

describe('import of a vintage of the COG', () => {
  it('says what it would do, then does it once: the same again changes nothing, a later edition what it changes', () =>
    onGround(EMPTY, async (ground) => {
      const { database } = ground;
      const file = ground.file('v_commune_2027.csv', TEXT);
      const first = { read: COUNT, created: COUNT, changed: 0, unchanged: 0, rejections: [] };
      expect(await importCog({ ...ground, file, dryRun: true })).toMatchObject(first);
      expect(await readVintages(database.pool)).toEqual([]);

      const { notes, ...report } = await importCog({ ...ground, file });
      expect(report).toMatchObject(first);
      expect(notes).toEqual([
        'Reconnu : communes du COG de 2027.',
        'Repris de 2026 : EPCI, EPT, codes postaux, populations (de 2023 pour la plupart), régions et départements.',
        'Collectivités d’outre-mer absentes du fichier, comme en 2026 : 975, 977, 978, 984, 986, 987, 988, 989.',
        'Communes de 2026 disparues, sans que rien dise ce qu’elles sont devenues : 32010, 32016.',
        'Communes nouvelles, sans que rien dise d’où elles viennent : 31999.',
        'Sans EPCI ou sans EPT, leur territoire étant dans plusieurs : 32005.',
        'Sans population, celle de leur territoire n’étant pas connue : 14005, 14268.',
        'Le fichier des mouvements de l’INSEE le dit : maillage import movements, avant ou après.',
      ]);
      const cog = await readCog(database);
      expect(timelineOf(cog).vintages.map(({ vintage }) => vintage)).toEqual([2024, 2025, 2026, 2027]);
      expect(epciOf(cog, '32012')).toBe('200042372');

      const again = { ...ground, file: ground.file('liste.csv', windows1252(TEXT)), vintage: 2027 };
      expect(await importCog(again)).toMatchObject({ created: 0, changed: 0, unchanged: COUNT });

      const edition = rows
        .filter(({ TYPECOM, COM }) => `${TYPECOM} ${COM}` !== 'COMD 32002')
        .map((row) => (row.COM === '32001' ? { ...row, LIBELLE: 'Aignan' } : row));
      const interruption = new AbortController();
      const later = ground.file('v_commune_2027.csv', listText(edition));
      await expect(
        importCog({
          ...ground,
          file: later,
          onProgress: (read) => read > 4_000 && interruption.abort(),
          signal: interruption.signal,
        }),
      ).rejects.toThrow();
      expect((await readVintages(database.pool))[0]?.communes).toHaveLength(COUNT);
      const changed = await importCog({ ...ground, file: later });
      expect(changed).toMatchObject({ created: 0, changed: 1, unchanged: COUNT - 2 });
      expect(changed.notes).toContain('Retirées, le fichier ne les ayant plus : 1.');
      expect((await readVintages(database.pool))[0]?.communes).toHaveLength(COUNT - 1);
    }));

  it('takes the rows that are right, and says of the others where and why they are not', () =>
    onGround(EMPTY, async (ground) => {
      const wrong = [
        'COMX,01001,84,01,,,0,X,X,X,,',
        'COM,01001,84,01,,,0,X,X,Encore L’Abergement,,',
        'COM,99901,84,99,,,0,X,X,Ailleurs,,',
        'COMD,01999,,,,,0,X,X,Sans commune,,01998',
      ];
      const text = `Communes\n${TEXT}${wrong.join('\n')}\n`
        .replaceAll(',', ';')
        .replace(/;0(?=[1-9];)/g, ';');
      const { read, created, rejections } = await importCog({
        ...ground,
        file: ground.file('communes-2027.csv', text),
      });
      expect([read, created]).toEqual([COUNT + wrong.length, COUNT]);
      expect(rejections.map(({ line, value }) => [line - COUNT - 2, value])).toEqual([
        [1, 'COMX'],
        [2, '01001'],
        [3, '99'],
        [4, '01998'],
      ]);
      expect(rejections[1]?.reason).toMatch(/même code qu’à la ligne \d+$/);
    }));

  it.each([
    ['another file', 'v_commune_2027.csv', 'code_qp;lib_qp\nQN00101M;Quartier\n', /line 1 is no header/],
    ['a list of no year', 'communes.csv', TEXT, /give --vintage/],
    ['a list of two years', 'communes-2026-2027.csv', TEXT, /give --vintage/],
    ['a year that comes with the hub', 'v_commune_2026.csv', TEXT, /COG of 2026 comes with the hub/],
    ['an older year', 'v_commune_2021.csv', TEXT, /COG of 2021 is older/],
    [
      'a list cut short',
      'v_commune_2027.csv',
      listText(rows.slice(0, 20_000)),
      /no commune of \d+ départements/,
    ],
    [
      'a list of communes alone',
      'v_commune_2027.csv',
      listText(rows.filter(({ TYPECOM }) => TYPECOM === 'COM')),
      /no arrondissement \(ARM\) of/,
    ],
  ])('refuses %s', (...[, name, text, message]) =>
    onGround(EMPTY, async (ground) => {
      await expect(importCog({ ...ground, file: ground.file(name, text) })).rejects.toThrow(message);
      expect(await readVintages(ground.database.pool)).toEqual([]);
    }),
  );

  it('gives the same, movements first or last', () =>
    onGround(EMPTY, async (ground) => {
      const { database } = ground;
      await ground.stores.schemes.get('CLSM')?.writer.write(schemeOf('32016'), 0, AUTHOR);
      const file = ground.file('v_commune_2027.csv', TEXT);
      await importCog({ ...ground, file });
      expect(epciOf(await readCog(database), '31999')).toBeNull();
      const movements = ground.file('mouvements.csv', movementsText());
      const { notes } = await importMovements({ ...ground, file: movements });
      expect(notes).toEqual(['Périmètres que d’autres codes trouvent désormais : 1.']);
      expect(epciOf(await readCog(database), '31999')).toBe('200023620');
      const again = await importCog({ ...ground, file });
      expect(again.unchanged).toBe(COUNT);
      expect(again.notes.join()).not.toMatch(/disparues|nouvelles|Périmètres/);
    }));
});

it('is what the hub answers from: perimeters on either side of the new year, and filters by the new codes', () =>
  onGround(EMPTY, async (ground) => {
    await ground.stores.schemes.get('CLSM')?.writer.write(schemeOf('32002', '32013'), 0, AUTHOR);
    const list = rows.map((row) =>
      row.COM === '32012' && row.TYPECOM === 'COM' ? { ...row, COM: '32999' } : row,
    );
    const file = ground.file(
      'v_commune_2027.csv',
      listText(list.map((row) => (row.COMPARENT === '32012' ? { ...row, COMPARENT: '32999' } : row))),
    );
    const { notes } = await importCog({ ...ground, file });
    expect(notes).toContain('Périmètres que d’autres codes trouvent désormais : 1.');
    const hub = await createHub({
      databaseUrl: ground.url,
      dataset: null,
      today: () => '2027-03-01',
      pollEvery: null,
    });
    try {
      const { data, errors } = await hub.gateway.execute({
        source: `{
          merged: territory(ref: { level: COMMUNE, code: "32002" }) { name ... on Commune { validTo vintage successors { code name population populationVintage vintage } } }
          clsmSchemes(filter: { territory: { level: COMMUNE, code: "32999" } }) { nodes {
            before: perimeter(asOf: "2026-12-31") { units { code level } population }
            after: perimeter { units { code level } population populationVintage }
          } }
        }`,
        context: hub.requestContext(),
      });
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        merged: {
          name: 'Ansan',
          validTo: '2026-12-31',
          vintage: 2026,
          successors: [
            { code: '32999', name: 'Aubiet-Ansan', population: 1209, populationVintage: 2023, vintage: 2027 },
          ],
        },
        clsmSchemes: {
          nodes: [
            {
              before: {
                units: [
                  { code: '32002', level: 'COMMUNE' },
                  { code: '32013', level: 'COMMUNE' },
                ],
                population: 22_503,
              },
              after: {
                units: [
                  { code: '32013', level: 'COMMUNE' },
                  { code: '32002', level: 'COMMUNE_DELEGUEE' },
                ],
                population: 22_503,
                populationVintage: 2023,
              },
            },
          ],
        },
      });
    } finally {
      await hub.close();
    }
  }));

it('is a command, that ends with 3 when rows were rejected', () =>
  onGround(EMPTY, async ({ url, file }) => {
    const oneWrong = file('communes2027.csv', `${listText(listOf2026())}COM,,,,,,,,,,,\n`);
    await using running = runMaillage(['import', 'cog', oneWrong], { DATABASE_URL: url });
    expect([await running.exit, running.out()]).toEqual([
      3,
      expect.stringMatching(/lues +37497\n +créées +37496\n(.*\n)+ +rejetées +1\n/),
    ]);
  }));

const cells = (
  given: Partial<Record<'type' | 'code' | 'region' | 'departement' | 'name' | 'parent', string>>,
) => ({
  type: 'COM',
  code: '2A004',
  region: '94',
  departement: '2A',
  name: 'Ajaccio',
  parent: '',
  ...given,
});

it.each([
  [cells({}), { level: 'COMMUNE', code: '2A004', departement: '2A', commune: null }],
  [cells({ code: '2a004', departement: '2a', region: '94.0' }), { code: '2A004', departement: '2A' }],
  [cells({ code: '1004', departement: '1', region: '84' }), { code: '01004', departement: '01' }],
  [cells({ code: '97105', departement: '971', region: '1' }), { code: '97105', departement: '971' }],
  [
    cells({ type: 'COMA', parent: '2A004' }),
    { level: 'COMMUNE_DELEGUEE', departement: null, commune: '2A004' },
  ],
  [cells({ type: 'com' }), { value: 'com', reason: 'type attendu (TYPECOM) : COM, ARM, COMD, COMA' }],
  [cells({ code: '2A04' }), { value: '2A04' }],
  [cells({ name: '' }), { value: '2A004', reason: 'commune sans nom' }],
  [cells({ departement: '20' }), { value: '20', reason: 'département (DEP) que le hub ne connaît pas' }],
  [cells({ region: '93' }), { value: '93', reason: 'région (REG) du département 2A attendue : 94' }],
  [
    cells({ type: 'ARM' }),
    { value: '', reason: 'commune de rattachement attendue (COMPARENT) : 5 caractères' },
  ],
])('reads a row %j', (row, expected) => {
  expect(communeOf(row, loadCog())).toMatchObject(expected);
});
