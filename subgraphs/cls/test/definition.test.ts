import { checkDefinition, checkDetails, checkLifeCycle, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { cls } from '../src/index.ts';

describe('the CLS', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(cls)).toEqual([]);
  });

  const statuses = [
    { status: 'PREFIGURATION', since: '2018-01-01', until: '2018-11-29' },
    { status: 'SIGNE', since: '2018-11-30', until: '2018-12-31' },
    { status: 'EN_COURS', since: '2019-01-01', until: null },
  ];

  it('lapses the day after its term', () => {
    const record = { statuses, endsOn: '2023-12-31' };
    expect(checkLifeCycle(cls, statuses)).toEqual([]);
    expect(stateOf(cls, record, '2018-06-30')).toEqual({ status: 'PREFIGURATION', state: 'PROJECT' });
    expect(stateOf(cls, record, '2018-12-01')).toEqual({ status: 'SIGNE', state: 'ACTIVE' });
    expect(stateOf(cls, record, '2023-12-31')).toEqual({ status: 'EN_COURS', state: 'ACTIVE' });
    expect(stateOf(cls, record, '2024-01-01')).toEqual({ status: 'ECHU', state: 'ENDED' });
  });

  it('is active while its end is moved, and not once it has lapsed', () => {
    const prolonged = [
      { status: 'EN_COURS', since: '2019-01-01', until: '2023-12-31' },
      { status: 'PROROGE', since: '2024-01-01', until: null },
    ];
    expect(checkLifeCycle(cls, prolonged)).toEqual([]);
    expect(stateOf(cls, { statuses: prolonged, endsOn: '2024-12-31' }, '2024-06-30')?.state).toBe('ACTIVE');
    expect(
      checkLifeCycle(cls, [
        { status: 'ECHU', since: null, until: '2023-12-31' },
        { status: 'PROROGE', since: '2024-01-01', until: null },
      ]),
    ).toHaveLength(1);
  });

  it('counts generations from one', () => {
    expect(checkDetails(cls, { generation: 1, holder: 'PETR', mentalHealthPart: true })).toEqual([]);
    expect(checkDetails(cls, { generation: 0 })).toHaveLength(1);
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(cls.details)) expect(description).toMatch(/S[0-4]|\[K\]/);
  });
});
