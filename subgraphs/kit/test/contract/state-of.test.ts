import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IsoDate, type StatusPeriod, stateOf } from '../../src/index.ts';
import { anyDay, anyLife, DAYS, daysOf } from './arbitrary-life.ts';
import { exampleKind } from './example-kind.ts';

const withoutTerm = { ...exampleKind, statusAfterTerm: null };

/** Paints every day with its status, then the days after the term. */
function painted(statuses: StatusPeriod[], endsOn: IsoDate | null): (string | undefined)[] {
  const days = DAYS.map((): string | undefined => undefined);
  for (const period of statuses) for (const day of daysOf(period)) days[day] = period.status;
  if (endsOn === null) return days;
  return days.map((status, day) => {
    if (day <= DAYS.indexOf(endsOn)) return status;
    return status === 'CLOS' || status === 'ECHU' ? status : 'ECHU';
  });
}

const known = (status: string | undefined) => {
  const definition = status === undefined ? undefined : exampleKind.statuses[status];
  return definition ? { status, state: definition.state } : null;
};

describe('stateOf', () => {
  it('agrees with painting every day', () => {
    fc.assert(
      fc.property(anyLife, fc.option(anyDay), anyDay, (statuses, endsOn, asOf) => {
        const expected = known(painted(statuses, endsOn)[DAYS.indexOf(asOf)]);
        expect(stateOf(exampleKind, { statuses, endsOn }, asOf)).toEqual(expected);
      }),
      { seed: 20240229, numRuns: 2000 },
    );
  });

  it('ignores the term of a kind that has no status after it', () => {
    fc.assert(
      fc.property(anyLife, fc.option(anyDay), anyDay, (statuses, endsOn, asOf) => {
        expect(stateOf(withoutTerm, { statuses, endsOn }, asOf)).toEqual(
          stateOf(withoutTerm, { statuses, endsOn: null }, asOf),
        );
      }),
      { seed: 20240229 },
    );
  });

  const statuses = [
    { status: 'PROJET', since: null, until: '2019-12-31' },
    { status: 'ACTIF', since: '2020-01-01', until: null },
  ];

  it.each([
    ['2000-01-01', { status: 'PROJET', state: 'PROJECT' }],
    ['2019-12-31', { status: 'PROJET', state: 'PROJECT' }],
    ['2020-01-01', { status: 'ACTIF', state: 'ACTIVE' }],
    ['2024-12-31', { status: 'ACTIF', state: 'ACTIVE' }],
    ['2025-01-01', { status: 'ECHU', state: 'ENDED' }],
  ])('on %s, with a term on 2024-12-31', (asOf, expected) => {
    expect(stateOf(exampleKind, { statuses, endsOn: '2024-12-31' }, asOf)).toEqual(expected);
  });

  it('lapses even where no period is known', () => {
    expect(stateOf(exampleKind, { statuses: [], endsOn: '2024-12-31' }, '2025-01-01')?.status).toBe('ECHU');
    expect(stateOf(exampleKind, { statuses: [], endsOn: '2024-12-31' }, '2024-12-31')).toBeNull();
  });
});
