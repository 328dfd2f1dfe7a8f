import { checkDefinition, checkDetails, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { DISTRICT_CODE, qpv } from '../src/index.ts';

describe('the QPV', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(qpv)).toEqual([]);
  });

  it.each(['QN09301M', 'QN00101I', 'QN02A01N', 'QN97601C', 'QN97104I', 'QP093001', 'QP02B001', 'QP976015'])(
    'takes %s for a code',
    (code) => {
      expect(code).toMatch(DISTRICT_CODE);
      expect(checkDetails(qpv, { code })).toEqual([]);
    },
  );

  it.each([
    'QN9301M',
    'QN09301X',
    'QN09301',
    'QN093001M',
    'QN02C01M',
    'QP93001',
    'qp093001',
    'QP0930010',
    '93066',
  ])('refuses %s', (code) => {
    expect(checkDetails(qpv, { code })).toMatchObject([{ code: 'WRONG_FORMAT' }]);
    expect(checkDetails(qpv, { predecessorCodes: [code] })).toMatchObject([
      { path: ['details', 'predecessorCodes', '0'] },
    ]);
  });

  it('is repealed when its generation ends', () => {
    const record = {
      statuses: [{ status: 'EN_VIGUEUR', since: '2015-01-01', until: null }],
      endsOn: '2023-12-31',
    };
    expect(stateOf(qpv, record, '2023-12-31')).toEqual({ status: 'EN_VIGUEUR', state: 'ACTIVE' });
    expect(stateOf(qpv, record, '2024-01-01')).toEqual({ status: 'ABROGE', state: 'ENDED' });
  });

  it('is a territory that others name by its code', () => {
    expect(qpv.territory).toEqual({ level: 'QPV', codeDetail: 'code' });
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(qpv.details))
      expect(description).toMatch(/S[0-4]|\[K\]|DOMAIN\.md/);
  });
});
