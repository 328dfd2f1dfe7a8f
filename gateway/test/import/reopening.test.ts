import { expect, it, vi } from 'vitest';
import { inventedListOf2027, listText } from '../../../test/support/next-cog.ts';
import { EMPTY } from '../../../test/support/templates.ts';
import { importCog } from '../../src/import/cog/import-cog.ts';
import { importContours } from '../../src/import/contours/import-contours.ts';
import { importMovements } from '../../src/import/movements/import-movements.ts';
import { importQpv } from '../../src/import/qpv/import-qpv.ts';
import { type Ground, onGround } from './support.ts';

/** Two whole lists of communes: long on a machine that does much else. */
vi.setConfig({ testTimeout: 90_000 });

const square = (properties: object) => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [5, 46],
        [6, 46],
        [6, 47],
        [5, 47],
        [5, 46],
      ],
    ],
  },
});
const collection = (properties: object) =>
  JSON.stringify({ type: 'FeatureCollection', features: [square(properties)] });

const MOVEMENTS = `MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
41,1968-01-01,COM,75059,Pierrefitte-sur-Seine,COM,93059,Pierrefitte-sur-Seine`;

const lastOf = async ({ database }: Ground): Promise<string | null> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT id FROM hub.reopening WHERE reason = 'REFERENCE'`,
  );
  return rows[0]?.id ?? null;
};

it.for([
  { what: 'movements', take: importMovements, content: MOVEMENTS, name: 'mouvements.csv' },
  { what: 'a vintage', take: importCog, content: listText(inventedListOf2027()), name: 'v_commune_2027.csv' },
  { what: 'contours', take: importContours, content: collection({ code: '01004' }), name: 'communes.json' },
  {
    ...{ what: 'polygons of QPV', take: importQpv, name: 'qpv.json' },
    content: collection({ code_qp: 'QN00103M', lib_qp: 'Un quartier', insee_com: '01004' }),
  },
])(
  'an import of $what has hubs that run opened anew, where it changed something',
  ({ take, content, name }) =>
    onGround(EMPTY, async (ground) => {
      const options = { ...ground, file: ground.file(name, content) };
      await take({ ...options, dryRun: true });
      expect(await lastOf(ground)).toBeNull();
      expect(await take(options)).toMatchObject({ created: expect.toSatisfy((count) => count > 0) });
      const first = await lastOf(ground);
      expect(first).not.toBeNull();
      expect(await take(options)).toMatchObject({ created: 0, changed: 0 });
      expect(await lastOf(ground)).toBe(first);
    }),
);

it('an import of records does not: hubs follow them as they are', () =>
  onGround(EMPTY, async (ground) => {
    const list = 'code_qp;lib_qp;insee_com\nQN00101M;Grande Reyssouze;01053\n';
    expect(await importQpv({ ...ground, file: ground.file('qpv.csv', list) })).toMatchObject({ created: 1 });
    expect(await lastOf(ground)).toBeNull();
  }));
