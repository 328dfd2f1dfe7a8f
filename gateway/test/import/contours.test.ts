import { gzipSync } from 'node:zlib';
import type { Contours } from '@maillage/kit';
import { readContours } from '@maillage/territory';
import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { type ContourImportOptions, importContours } from '../../src/import/contours/import-contours.ts';
import { type Ground, onGround } from './support.ts';

const polygon = (west: number, side = 1) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 46],
      [west + side, 46],
      [west + side, 47],
      [west, 47],
      [west, 46],
    ],
  ],
});
const collection = (...features: [properties: object, geometry: unknown][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  });

const TOPOLOGY = JSON.stringify({
  type: 'Topology',
  arcs: [
    [
      [1, 47],
      [1, 46],
    ],
    [
      [1, 46],
      [2, 46],
      [2, 47],
      [1, 47],
    ],
    [
      [1, 47],
      [0, 47],
      [0, 46],
      [1, 46],
    ],
  ],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1]],
          properties: { code: '01004', nom: 'Ambérieu-en-Bugey', dep: '01' },
        },
        {
          type: 'Polygon',
          arcs: [[2, -1]],
          properties: { code: '01053', nom: 'Bourg-en-Bresse', dep: '01' },
        },
      ],
    },
  },
});

type Options = Pick<ContourImportOptions, 'vintage' | 'level' | 'dryRun'>;

const take = (ground: Ground, content: string | Uint8Array, options: Options = {}) =>
  importContours({ ...ground, ...options, file: ground.file('contours.json', content) });

const codes = (contours: Contours, level: 'COMMUNE' | 'EPCI' | 'REGION' | 'DEPARTEMENT', vintage = 2026) =>
  contours.all(level, vintage).map(({ code }) => code);

const COMMUNES = collection(
  [{ INSEE_COM: '1004', NOM: 'Ambérieu-en-Bugey', INSEE_DEP: '01' }, polygon(0)],
  [{ INSEE_COM: '01053', NOM: 'Bourg-en-Bresse', INSEE_DEP: '01' }, polygon(1)],
  [{ INSEE_COM: '75112', NOM: 'Paris 12e', INSEE_DEP: '75' }, polygon(2)],
);

describe('import of contours', () => {
  it('matches features by code, once: the same again changes nothing', () =>
    onGround(EMPTY, async (ground) => {
      const report = await take(ground, COMMUNES);
      expect(report).toMatchObject({ read: 3, created: 3, rejections: [] });
      expect(report.notes).toContain('Reconnu : contours de niveau COMMUNE, codes dans « INSEE_COM ».');
      const contours = await readContours(ground.database);
      expect(codes(contours, 'COMMUNE')).toEqual(['01004', '01053']);
      expect(contours.of({ level: 'ARRONDISSEMENT_MUNICIPAL', code: '75112' })).toHaveLength(1);
      expect(await take(ground, gzipSync(COMMUNES))).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
      const moved = COMMUNES.replaceAll('[0,46]', '[0,46.2]');
      expect(await take(ground, moved)).toMatchObject({ created: 0, changed: 1, unchanged: 2 });
    }));

  it('reads TopoJSON, whose features share their lines', () =>
    onGround(EMPTY, async (ground) => {
      expect(await take(ground, TOPOLOGY)).toMatchObject({ created: 2, rejections: [] });
      const contours = await readContours(ground.database);
      expect(contours.units(2026)?.unitAt([0.5, 46.5])).toEqual({ level: 'COMMUNE', code: '01053' });
    }));

  it.each([
    ['EPCI', [{ code: '200046977', nom: 'Métropole de Lyon' }], '200046977'],
    ['REGION', [{ code: '11', nom: 'Île-de-France' }], '11'],
    ['DEPARTEMENT', [{ code: '11', nom: 'Aude' }], '11'],
  ] as const)('recognises %s by codes and names', (level, [properties], code) =>
    onGround(EMPTY, async (ground) => {
      await take(ground, collection([properties, polygon(0)]));
      expect(codes(await readContours(ground.database), level)).toEqual([code]);
    }),
  );

  it('knows the communes of the year that it is told', () =>
    onGround(EMPTY, async (ground) => {
      const file = collection(
        [{ code: '93059', nom: 'Pierrefitte-sur-Seine' }, polygon(0)],
        [{ code: '93066', nom: 'Saint-Denis' }, polygon(1)],
      );
      const { rejections } = await take(ground, file, { dryRun: true });
      expect(rejections).toMatchObject([{ line: 1, value: '93059' }]);
      expect(rejections[0]?.reason).toContain('--vintage 2024');
      expect(await take(ground, file, { vintage: 2024 })).toMatchObject({ created: 2, rejections: [] });
      expect(codes(await readContours(ground.database), 'COMMUNE', 2024)).toEqual(['93059', '93066']);
    }));

  it('rejects features that it can’t place, with their rank and why', () =>
    onGround(EMPTY, async (ground) => {
      const file = collection(
        [{ code: '01004', nom: 'Ambérieu-en-Bugey' }, polygon(0)],
        [{ code: '01999', nom: 'Nulle part' }, polygon(1)],
        [{ nom: 'Sans code' }, polygon(2)],
        [{ code: '01005' }, null],
        [{ code: '01006' }, { type: 'Point', coordinates: [0, 46] }],
        [{ code: '01007' }, polygon(700_000)],
        [{ code: '01004' }, polygon(3)],
        [{ code: '01053' }, polygon(4, 0)],
        [{ code: '01008' }, { type: 'Polygon', coordinates: 'x' }],
      );
      const report = await take(ground, file);
      expect(report).toMatchObject({ read: 9, created: 1 });
      expect(report.rejections.map(({ line, value }) => [line, value])).toEqual([
        [2, '01999'],
        [3, ''],
        [4, '01005'],
        [5, '01006'],
        [6, '01007'],
        [7, '01004'],
        [9, '01008'],
        [8, '01053'],
      ]);
    }));

  it('says of another file that it is one', () =>
    onGround(EMPTY, async (ground) => {
      await expect(take(ground, 'code;nom\n')).rejects.toThrow('line 1');
      await expect(take(ground, '{"a":1}')).rejects.toThrow('line 1');
      await expect(take(ground, COMMUNES.slice(0, -40))).rejects.toThrow('cut short');
      await expect(take(ground, collection([{ code: '00000' }, polygon(0)]))).rejects.toThrow(
        'none of the first features',
      );
      expect((await readContours(ground.database)).size).toBe(0);
    }));
});
