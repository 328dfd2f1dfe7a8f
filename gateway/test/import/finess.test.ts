import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { importFiness } from '../../src/import/finess/import-finess.ts';
import { isSiret } from '../../src/import/finess/siret.ts';
import { type Ground, onGround } from './support.ts';

interface Row {
  finess: string;
  name: string;
  longName?: string;
  commune: string;
  departement: string;
  category: string;
  siret?: string;
}

/** A row of the extract: 32 columns, the first of which names the section. */
function row({ finess, name, longName = '', commune, departement, category, siret = '' }: Row): string {
  const columns = Array<string>(32).fill('');
  Object.assign(columns, {
    0: 'structureet',
    1: finess,
    2: '930000001',
    3: name,
    4: longName,
    12: commune,
    13: departement,
    15: '93000 LA COURNEUVE',
    16: '0100000000',
    18: category,
    22: siret,
    23: '8720A',
  });
  return columns.join(';');
}

const FIRST = 'finess;etalab;95;2026-05-12';
const CMP = {
  finess: '930000156',
  name: 'CMP LA COURNEUVE',
  commune: '027',
  departement: '93',
  category: '156',
};
const ESAT = {
  finess: '970100123',
  name: 'ESAT',
  longName: 'ESAT LES ÎLETS',
  commune: '105',
  departement: '9A',
  category: '246',
  siret: '26930027100013',
};
const PARIS = { finess: '750000197', name: 'CSAPA', commune: '112', departement: '75', category: '197' };
const PHARMACY = {
  finess: '930000620',
  name: 'PHARMACIE',
  commune: '027',
  departement: '93',
  category: '620',
};

const take = (ground: Ground, rows: readonly Row[], dryRun = false) =>
  importFiness({
    ...ground,
    dryRun,
    file: ground.file('finess.csv', Buffer.from([FIRST, ...rows.map(row)].join('\r\n'), 'latin1')),
  });

describe('import of FINESS', () => {
  it('makes partners of the categories that are some, and passes the others over', () =>
    onGround(EMPTY, async (ground) => {
      const report = await take(ground, [CMP, ESAT, PARIS, PHARMACY]);
      expect(report).toMatchObject({ read: 4, created: 3, skipped: 1, rejections: [] });
      const { partners } = ground.stores;
      expect(await partners.byNumber({ finess: '970100123' })).toMatchObject({
        name: 'ESAT LES ÎLETS',
        category: 'MEDICO_SOCIAL',
        siret: '26930027100013',
        siren: '269300271',
        communeCode: '97105',
        rna: null,
        provenance: 'OFFICIAL',
        sources: [{ document: 'finess.csv' }],
      });
      expect(await partners.byNumber({ finess: '930000156' })).toMatchObject({
        category: 'CMP',
        siret: null,
        communeCode: '93027',
      });
      expect(await partners.byNumber({ finess: '750000197' })).toMatchObject({ communeCode: '75112' });
    }));

  it('changes what has changed, and nothing the second time', () =>
    onGround(EMPTY, async (ground) => {
      await take(ground, [CMP, ESAT]);
      expect(await take(ground, [CMP, ESAT])).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
      const renamed = { ...CMP, name: 'CMP DU 8 MAI' };
      expect(await take(ground, [renamed, ESAT], true)).toMatchObject({ changed: 1, unchanged: 1 });
      expect(await take(ground, [renamed, ESAT])).toMatchObject({ changed: 1, unchanged: 1 });
      expect(await ground.stores.partners.byNumber({ finess: CMP.finess })).toMatchObject({
        name: 'CMP DU 8 MAI',
        version: 2,
      });
    }));

  it('gives its FINESS number to the partner that has the SIRET, and one SIRET to one partner', () =>
    onGround(EMPTY, async (ground) => {
      const { writer, byIds } = ground.stores.partners;
      const declared = {
        id: 'partner_declared',
        name: 'ESAT',
        category: 'MEDICO_SOCIAL' as const,
        siren: null,
        siret: ESAT.siret,
        finess: null,
        rna: 'W971000001',
        communeCode: null,
        provenance: 'DECLARED' as const,
        sources: [],
      };
      await writer.write(declared, 0, { actor: 'someone', reason: null });
      const other = { ...ESAT, finess: '970100999' };
      const report = await take(ground, [ESAT, other]);
      expect(report).toMatchObject({ created: 1, changed: 1 });
      expect(report.notes.join('\n')).toContain('1 établissements ont le SIRET d’un autre');
      expect((await byIds(['partner_declared']))[0]).toMatchObject({
        finess: ESAT.finess,
        rna: 'W971000001',
        communeCode: '97105',
      });
      expect(await ground.stores.partners.byNumber({ finess: other.finess })).toMatchObject({ siret: null });
      expect(await take(ground, [ESAT, other])).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    }));

  it('rejects a row with its line, its value and why', () =>
    onGround(EMPTY, async (ground) => {
      const { rejections } = await take(ground, [
        CMP,
        { ...CMP, finess: 'X' },
        { ...CMP, finess: '930000001', siret: '26930027100014' },
        { ...CMP, finess: '930000002', commune: '999' },
        { ...CMP, finess: '930000003', name: '' },
        { ...CMP, finess: '930000004', category: 'CMP' },
        CMP,
      ]);
      expect(rejections.map(({ line, value }) => [line, value])).toEqual([
        [3, 'X'],
        [4, '26930027100014'],
        [5, '93 999'],
        [6, '930000003'],
        [7, 'CMP'],
        [8, CMP.finess],
      ]);
    }));

  it('says of another file that it is one', () =>
    onGround(EMPTY, async (ground) => {
      const file = ground.file('other.csv', 'code_qp;lib_qp\nQN00101M;Q\n');
      await expect(importFiness({ ...ground, file })).rejects.toThrow('line 1 is no row of the extract');
      await expect(importFiness({ ...ground, file: ground.file('empty.csv', '') })).rejects.toThrow('line 1');
    }));
});

describe('the key of a SIRET', () => {
  it('catches any one digit that is wrong, outside La Poste', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'26930027100013'].map(Number);
        digits[at] = ((digits[at] as number) + by) % 10;
        expect(isSiret(digits.join(''))).toBe(false);
      }),
      { seed: 2026 },
    );
    expect(isSiret('26930027100013')).toBe(true);
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('2693002710001')).toBe(false);
  });
});
