import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLifeCycle, type StatusPeriod } from '../../src/index.ts';
import { anyLife, daysOf } from './arbitrary-life.ts';
import { exampleKind } from './example-kind.ts';

const MOVES = new Set(['PROJET ACTIF', 'PROJET CLOS', 'ACTIF PAUSE', 'ACTIF CLOS', 'PAUSE ACTIF']);

/** Right when every day of a period comes after every day of all periods before it, and every change is in the list of moves. */
function isRight(statuses: StatusPeriod[]): boolean {
  const days = statuses.map(daysOf);
  return statuses.every(({ status }, index) => {
    const before = statuses[index - 1]?.status;
    return (
      status !== 'INCONNU' &&
      (days[index] ?? []).length > 0 &&
      days.slice(0, index).every((earlier) => Math.max(...earlier) < Math.min(...(days[index] ?? []))) &&
      (before === undefined || before === status || MOVES.has(`${before} ${status}`))
    );
  });
}

describe('checkLifeCycle', () => {
  it('agrees with comparing all days of all periods', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(anyLife, (statuses) => {
        const right = isRight(statuses);
        seen[right && statuses.length > 1 ? 'right' : 'wrong'] += 1;
        expect(checkLifeCycle(exampleKind, statuses).length === 0).toBe(right);
      }),
      { seed: 20240229, numRuns: 3000 },
    );
    expect(seen.right).toBeGreaterThan(100);
    expect(seen.wrong).toBeGreaterThan(100);
  });

  const since2020 = { status: 'ACTIF', since: '2020-01-01', until: null };

  it.each<[string, StatusPeriod[], string[]]>([
    [
      'a move that does not exist',
      [
        { status: 'CLOS', since: null, until: '2019-12-31' },
        { status: 'ACTIF', since: '2020-01-01', until: null },
      ],
      ['statuses[1]: ACTIF cannot follow CLOS; nothing can'],
    ],
    [
      'an overlap of one day',
      [{ status: 'PROJET', since: null, until: '2020-01-01' }, since2020],
      ['statuses[1]: ACTIF overlaps PROJET'],
    ],
    [
      'periods out of order',
      [since2020, { status: 'PAUSE', since: '2018-01-01', until: '2018-12-31' }],
      ['statuses[1]: PAUSE begins before ACTIF, listed first'],
    ],
    [
      'a period that ends before it begins',
      [{ status: 'ACTIF', since: '2020-01-02', until: '2020-01-01' }],
      ['statuses[0]: ends on 2020-01-01, before it begins on 2020-01-02'],
    ],
    [
      'a day that does not exist',
      [{ status: 'ACTIF', since: '2023-02-29', until: null }],
      ['statuses[0]: 2023-02-29 is not a day written YYYY-MM-DD'],
    ],
    [
      'an unknown status',
      [{ status: 'FERME', since: null, until: null }],
      ['statuses[0]: EXAMPLE has no status FERME'],
    ],
    [
      'nothing, for a gap and a status taken up again',
      [
        { status: 'ACTIF', since: '2010-01-01', until: '2012-12-31' },
        { status: 'ACTIF', since: '2014-01-01', until: null },
      ],
      [],
    ],
  ])('reports %s', (_, statuses, problems) => {
    expect(checkLifeCycle(exampleKind, statuses)).toEqual(problems);
  });
});
