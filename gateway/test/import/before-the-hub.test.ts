import type { SchemeRecord } from '@maillage/kit';
import { expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { begin } from '../../src/dataset/load-dataset.ts';
import { importQpv } from '../../src/import/qpv/import-qpv.ts';
import { districtsOf, onGround } from './support.ts';

it('keeps what was imported before the hub begins: its data set’s own record gives way', () =>
  onGround(EMPTY, async (ground) => {
    const { database, stores } = ground;
    await database.pool.query('DELETE FROM hub.dataset');
    const list = 'code_qp;lib_qp;insee_com\nQN00101M;Grande Reyssouze;01053\n';
    await importQpv({ ...ground, file: ground.file('qpv.csv', list) });
    const official = (await districtsOf(ground)).get('QN00101M') as SchemeRecord;
    const illustrative = (code: string): SchemeRecord => ({
      ...official,
      id: `qpv_${code}`,
      name: 'Quartier illustratif',
      provenance: 'ILLUSTRATIVE',
      details: { ...official.details, code },
    });
    const schemes = [illustrative('QN00101M'), illustrative('QN00151M')];
    await begin({ database, stores, dataset: { schemes, partners: [], actions: [] }, version: 'test' });
    const districts = await districtsOf(ground);
    expect(districts.get('QN00101M')).toEqual(official);
    expect(districts.get('QN00151M')?.provenance).toBe('ILLUSTRATIVE');
  }));
