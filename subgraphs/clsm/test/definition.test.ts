import { checkDefinition, checkDetails, checkLifeCycle, codesOf, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { clsm, OBJECTIVES, OPERATIONAL_OBJECTIVES, TERRITORIAL_NETWORKS } from '../src/index.ts';

describe('the CLSM', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(clsm)).toEqual([]);
  });

  it('may sleep and resume, and does not reopen once closed', () => {
    const resumed = [
      { status: 'PROJET', since: '2012-01-01', until: '2012-12-31' },
      { status: 'ACTIF', since: '2013-01-01', until: '2020-02-29' },
      { status: 'EN_SOMMEIL', since: '2020-03-01', until: '2021-08-31' },
      { status: 'ACTIF', since: '2021-09-01', until: '2024-12-31' },
      { status: 'CLOS', since: '2025-01-01', until: null },
    ];
    expect(checkLifeCycle(clsm, resumed)).toEqual([]);
    expect(stateOf(clsm, { statuses: resumed, endsOn: null }, '2020-12-31')?.state).toBe('DORMANT');
    expect(
      checkLifeCycle(clsm, [
        { status: 'CLOS', since: null, until: '2024-12-31' },
        { status: 'ACTIF', since: '2025-01-01', until: null },
      ]),
    ).toHaveLength(1);
  });

  it('has the five objectives and the four operational ones of S3', () => {
    expect(codesOf(OBJECTIVES)).toHaveLength(5);
    expect(codesOf(OPERATIONAL_OBJECTIVES)).toHaveLength(4);
  });

  it('can say what the survey asks about every scheme (S1 part 6)', () => {
    expect(codesOf(TERRITORIAL_NETWORKS)).toEqual(['CLS', 'PTSM', 'ASV', 'CPTS', 'DAC', 'CLSPD', 'PRE']);
    expect(Object.keys(clsm.details)).toEqual(
      expect.arrayContaining(['clsClarity', 'ptsmClarity', 'asvClarity', 'cptsClarity', 'dacClarity']),
    );
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(clsm.details)) expect(description).toMatch(/S[0-4]|\[K\]/);
  });

  it('accepts one meeting every two years and no negative number of sectors', () => {
    expect(checkDetails(clsm, { copilMeetingsPerYear: 0.5, adultPsychiatrySectors: 1 })).toEqual([]);
    expect(checkDetails(clsm, { adultPsychiatrySectors: -1 })).toHaveLength(1);
  });
});
