import { checkDefinition, checkLifeCycle, codesOf, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { PTSM_PRIORITIES, ptsm } from '../src/index.ts';

describe('the PTSM', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(ptsm)).toEqual([]);
  });

  it('is adopted, contracted, revised and adopted again', () => {
    const statuses = [
      { status: 'DIAGNOSTIC', since: '2018-01-01', until: '2019-05-31' },
      { status: 'DIAGNOSTIC_ARRETE', since: '2019-06-01', until: '2020-12-31' },
      { status: 'ARRETE', since: '2021-01-01', until: '2021-06-30' },
      { status: 'CONTRACTUALISE', since: '2021-07-01', until: '2024-12-31' },
      { status: 'EN_REVISION', since: '2025-01-01', until: '2026-06-30' },
      { status: 'ARRETE', since: '2026-07-01', until: null },
    ];
    expect(checkLifeCycle(ptsm, statuses)).toEqual([]);
    const on = (day: string) => stateOf(ptsm, { statuses, endsOn: '2025-12-31' }, day)?.state;
    expect([on('2019-06-01'), on('2021-01-01'), on('2025-06-30')]).toEqual(['PROJECT', 'ACTIVE', 'ACTIVE']);
  });

  it('does not end by itself: no status says what holds after its five years', () => {
    const statuses = [{ status: 'CONTRACTUALISE', since: '2020-01-01', until: null }];
    expect(stateOf(ptsm, { statuses, endsOn: '2024-12-31' }, '2025-01-01')?.status).toBe('CONTRACTUALISE');
  });

  it('has the six priorities', () => {
    expect(codesOf(PTSM_PRIORITIES)).toHaveLength(6);
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(ptsm.details)) expect(description).toMatch(/S[0-4]|\[K\]/);
  });
});
