import { describe, expect, it } from 'vitest';
import { DEFAULT_DATASET, EMPTY } from '../../../test/support/templates.ts';
import { importContours } from '../../src/import/contours/import-contours.ts';
import { importQpv } from '../../src/import/qpv/import-qpv.ts';
import { changesOf, districtsOf, type Ground, onGround } from './support.ts';

const HEADER = 'code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci;;;';
const ROWS = [
  'QN00103M;Les Courbes;84;ARA;1;Ain;1004;Ambérieu;240100883;CC;;;',
  'QN01301M;Littoral;93;PACA;13;BdR;"=""13055;13070""";;;;;;',
  'QN97101N;Bourg;01;Guadeloupe;971;Guadeloupe;97105;;;;;;',
  'QN09336I;Joncherolles - Fauvettes;11;IdF;93;SSD;93059;;;;;;',
];
const LIST = [HEADER, ...ROWS].join('\r\n');

const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];
const feature = (properties: object, west: number, [south, side]: [number, number]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: square(west, south, side) },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** The district lies three quarters in 01004, one quarter in 01053. */
const POLYGONS = collection(feature({ code_qp: 'QN00103M', lib_qp: 'Les Courbes' }, 5.25, [46, 1]));
const COMMUNES = collection(
  feature({ code: '01004', nom: 'Ambérieu-en-Bugey' }, 5, [46, 1]),
  feature({ code: '01053', nom: 'Bourg-en-Bresse' }, 6, [46, 1]),
);
const CORRESPONDENCE = [
  'QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1;QP2015_2;Label_QP2015_2;QP2015_3;Label_QP2015_3',
  'QN00103M;Les Courbes;Modifié;QP001001;a;QP001002;b;;',
  'QN01301M;Littoral;Modifié;QP013001;a;;;;',
  ';;Sortant;QP093001;a;;;;',
  'QN09999M;Nulle part;Nouveau;;;;;;',
  'QN0;;Nouveau;;;;;;',
].join('\n');

const take = (ground: Ground, [name, content]: readonly [string, string], dryRun = false) => {
  const options = { ...ground, file: ground.file(name, content), dryRun };
  return name.startsWith('communes') ? importContours(options) : importQpv(options);
};

describe('import of the list of QPV', () => {
  it('makes official records, and says nothing that the file does not', () =>
    onGround(EMPTY, async (ground) => {
      expect(await take(ground, ['qpv.csv', LIST])).toMatchObject({ read: 4, created: 4, rejections: [] });
      const districts = await districtsOf(ground);
      expect(districts.get('QN01301M')).toEqual({
        id: 'qpv_QN01301M',
        kind: 'QPV',
        name: 'Littoral',
        provenance: 'OFFICIAL',
        sources: [{ document: 'qpv.csv', section: 'Liste des quartiers prioritaires (ANCT)', url: null }],
        startedOn: '2024-01-01',
        endsOn: null,
        statuses: [{ status: 'EN_VIGUEUR', since: '2024-01-01', until: null }],
        perimeters: [
          {
            scale: 'INFRA_COMMUNAL',
            declared: [{ level: 'QPV', code: 'QN01301M' }],
            within: [
              { level: 'COMMUNE', code: '13055' },
              { level: 'COMMUNE', code: '13070' },
            ],
            population: null,
            polygon: null,
            since: '2024-01-01',
            until: null,
          },
        ],
        leads: [],
        bodies: [],
        seats: [],
        coordinations: [],
        fundings: [],
        links: [],
        documents: [],
        derogations: [],
        externalIds: [{ system: 'CODE_QP', value: 'QN01301M' }],
        details: {
          code: 'QN01301M',
          generation: 2024,
          change: 'MODIFIE',
          decree: '2023-1314',
          predecessorCodes: null,
          cityContract: null,
        },
      });
      expect(districts.get('QN97101N')).toMatchObject({
        startedOn: '2025-01-01',
        details: { change: 'NOUVEAU', decree: '2024-1212' },
      });
      expect(districts.get('QN00103M')?.perimeters[0]?.within).toEqual([{ level: 'COMMUNE', code: '01004' }]);
    }));

  it('changes nothing the second time, under whatever name', () =>
    onGround(EMPTY, async (ground) => {
      await take(ground, ['qpv.csv', LIST]);
      const changes = await changesOf(ground);
      expect(await take(ground, ['qpv (1).csv', LIST])).toMatchObject({
        created: 0,
        changed: 0,
        unchanged: 4,
      });
      expect(await changesOf(ground)).toBe(changes);
    }));

  it('keeps what the store holds and the file does not say', () =>
    onGround(EMPTY, async (ground) => {
      await take(ground, ['qpv.csv', LIST]);
      const { writer } = ground.stores.schemes.get('QPV') ?? {};
      const stored = (await districtsOf(ground)).get('QN00103M');
      if (!writer || !stored) throw new Error('no district');
      const [perimeter] = stored.perimeters;
      const known = {
        ...stored,
        perimeters: [{ ...perimeter, population: 2_345 } as (typeof stored.perimeters)[number]],
        details: { ...stored.details, cityContract: 'Contrat de la Plaine' },
      };
      await writer.write(known, 1, { actor: 'someone', reason: null });
      const renamed = LIST.replace('Les Courbes', 'Les Courbes de l’Albarine');
      expect(await take(ground, ['qpv.csv', renamed])).toMatchObject({ changed: 1, unchanged: 3 });
      const after = (await districtsOf(ground)).get('QN00103M');
      expect(after).toEqual({ ...known, name: 'Les Courbes de l’Albarine' });
    }));

  it('does nothing in a dry run, nor when it is interrupted', () =>
    onGround(EMPTY, async (ground) => {
      expect(await take(ground, ['qpv.csv', LIST], true)).toMatchObject({ created: 4 });
      const interruption = new AbortController();
      const file = ground.file('qpv.csv', LIST);
      const onProgress = () => interruption.abort();
      await expect(importQpv({ ...ground, file, signal: interruption.signal, onProgress })).rejects.toThrow();
      expect(await changesOf(ground)).toBe(0);
    }));

  it('rejects a row with its line, its value and why', () =>
    onGround(EMPTY, async (ground) => {
      const rows = [
        ...ROWS,
        'QN1;Sans code;;;;;01004;;;;;;',
        'QN00104M;;;;;;01004;;;;;;',
        'QN00105M;Sans commune;;;;;;;;;;;',
        'QN00106M;Nulle part;;;;;01999;;;;;;',
        'QN00103M;Autre nom;;;;;01004;;;;;;',
        'QN00103M;Les Courbes;;;;;01053;;;;;;',
      ];
      const report = await take(ground, ['qpv.csv', [HEADER, ...rows].join('\n')]);
      expect(report).toMatchObject({ read: 10, created: 4 });
      expect(report.rejections.map(({ line, value }) => [line, value])).toEqual([
        [6, 'QN1'],
        [7, 'QN00104M'],
        [8, 'QN00105M'],
        [9, '01999'],
        [10, 'QN00103M'],
      ]);
      const { perimeters } = (await districtsOf(ground)).get('QN00103M') ?? {};
      expect(perimeters?.[0]?.within.map(({ code }) => code)).toEqual(['01004', '01053']);
    }));

  it('takes the place of illustrative districts of the same code, and counts the others', () =>
    onGround(DEFAULT_DATASET, async (ground) => {
      const illustrative = [...(await districtsOf(ground)).values()];
      const [one] = illustrative;
      const code = String(one?.details.code);
      const report = await take(ground, ['qpv.csv', `${LIST}\n${code};Vrai nom;;;;;01004;;;;;;`]);
      expect(report).toMatchObject({ created: 4, changed: 1 });
      expect(report.notes).toContain(
        `${illustrative.length - 1} quartiers du jeu illustratif ne sont pas dans ce fichier : ils restent.`,
      );
      expect((await districtsOf(ground)).get(code)).toMatchObject({
        name: 'Vrai nom',
        provenance: 'OFFICIAL',
        perimeters: [{ population: null }],
        sources: [{ document: 'qpv.csv' }],
      });
    }));
});

describe('polygons, contours and lists of QPV', () => {
  const files = {
    list: ['qpv.csv', LIST],
    polygons: ['qpv.geojson', POLYGONS],
    communes: ['communes.geojson', COMMUNES],
  } as const;

  it('end in the same state in whatever order they come, each twice', async () => {
    const states: unknown[] = [];
    const orders = [
      ['list', 'polygons', 'communes'],
      ['communes', 'list', 'polygons'],
      ['polygons', 'communes', 'list'],
    ] as const;
    for (const order of orders) {
      await onGround(EMPTY, async (ground) => {
        for (const name of [...order, ...order]) await take(ground, files[name]);
        states.push(new Map([...(await districtsOf(ground))].sort()));
        const changes = await changesOf(ground);
        for (const name of order)
          expect(await take(ground, files[name])).toMatchObject({ created: 0, changed: 0 });
        expect(await changesOf(ground)).toBe(changes);
      });
    }
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
  });

  it('place a polygon among the communes that its list names, all of them without a list', () =>
    onGround(EMPTY, async (ground) => {
      await take(ground, files.communes);
      await take(ground, files.polygons);
      const place = async () => (await districtsOf(ground)).get('QN00103M')?.perimeters[0]?.polygon;
      const shares = (await place())?.shares;
      expect(shares?.map(({ unit }) => unit.code)).toEqual(['01004', '01053']);
      expect(shares?.[0]?.share).toBeCloseTo(0.75, 3);
      await take(ground, files.list);
      expect(await place()).toMatchObject({ vintage: 2026, shares: [{ unit: { code: '01004' } }] });
      expect((await place())?.shares).toHaveLength(1);
    }));

  it('give districts that no list has told of a record without communes', () =>
    onGround(EMPTY, async (ground) => {
      const report = await take(ground, files.polygons);
      expect(report).toMatchObject({ read: 1, created: 1 });
      expect(report.notes.join('\n')).toContain('1 créées');
      expect((await districtsOf(ground)).get('QN00103M')?.perimeters[0]).toMatchObject({
        within: [],
        polygon: null,
      });
    }));
});

describe('correspondence of 2024 with 2015', () => {
  it('names predecessors, and rejects districts of no list', () =>
    onGround(EMPTY, async (ground) => {
      await take(ground, ['qpv.csv', LIST]);
      const report = await take(ground, ['table.csv', CORRESPONDENCE]);
      expect(report).toMatchObject({ read: 5, changed: 2, unchanged: 0, skipped: 1 });
      expect(report.rejections.map(({ line, value }) => [line, value])).toEqual([
        [5, 'QN09999M'],
        [6, 'QN0'],
      ]);
      const { details, sources } = (await districtsOf(ground)).get('QN00103M') ?? {};
      expect(details?.predecessorCodes).toEqual(['QP001001', 'QP001002']);
      expect(sources?.map(({ document }) => document)).toEqual(['qpv.csv', 'table.csv']);
      expect(await take(ground, ['table.csv', CORRESPONDENCE])).toMatchObject({ changed: 0, unchanged: 2 });
    }));
});
