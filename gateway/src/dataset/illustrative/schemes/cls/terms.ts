import type { IsoDate, StatusPeriod } from '@maillage/kit';
import { addDays, addYears, workingDay } from '../../random/days.ts';
import type { Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** Where the last contract of a territory stands on the reference day. */
export type Standing = 'EN_COURS' | 'PROROGE' | 'ECHU' | 'SIGNE' | 'PREFIGURATION';

/** Retenu. */
export const STANDINGS: Shares<Standing> = [
  ['EN_COURS', 60],
  ['PROROGE', 11],
  ['ECHU', 11],
  ['SIGNE', 5],
  ['PREFIGURATION', 13],
];
/** Retenu: how many contracts a territory has had, that one included. */
export const GENERATIONS: Shares<number> = [
  [1, 62],
  [2, 30],
  [3, 8],
];

export interface Term {
  signedOn: IsoDate | null;
  startedOn: IsoDate | null;
  endsOn: IsoDate | null;
  statuses: StatusPeriod[];
}

const YEARS = 5;

/** The last contract of a territory: signed, in force for five years, and what followed. */
export function currentTerm(standing: Standing, random: Random): Term {
  switch (standing) {
    case 'EN_COURS':
      return runningTerm(workingDay(random.int(2021, 2025), ['02-01', '09-30'], random), random);
    case 'PROROGE':
      return extendedTerm(workingDay(random.int(2018, 2020), ['02-01', '11-30'], random), random);
    case 'ECHU':
      return lapsedTerm(workingDay(random.int(2016, 2019), ['02-01', '11-30'], random), random);
    case 'SIGNE':
      return signedTerm(workingDay(2025, ['10-01', '12-15'], random));
    case 'PREFIGURATION':
      return prefiguration(workingDay(random.int(2023, 2025), ['03-01', '11-30'], random));
  }
}

/** The contract before one that began on `nextStart`: it lapsed some months earlier. */
export function earlierTerm(nextStart: IsoDate, random: Random): Term {
  return lapsedTerm(addYears(addDays(nextStart, -random.int(1, 240)), -YEARS), random);
}

function runningTerm(startedOn: IsoDate, random: Random): Term {
  const { signedOn, statuses } = opening(startedOn, random);
  return {
    signedOn,
    startedOn,
    endsOn: lastDay(startedOn),
    statuses: [...statuses, { status: 'EN_COURS', since: startedOn, until: null }],
  };
}

function extendedTerm(startedOn: IsoDate, random: Random): Term {
  const { signedOn, statuses } = opening(startedOn, random);
  const planned = lastDay(startedOn);
  return {
    signedOn,
    startedOn,
    endsOn: `2026-${random.pick(['03-31', '06-30', '09-30', '12-31'])}`,
    statuses: [
      ...statuses,
      { status: 'EN_COURS', since: startedOn, until: planned },
      { status: 'PROROGE', since: addDays(planned, 1), until: null },
    ],
  };
}

function lapsedTerm(startedOn: IsoDate, random: Random): Term {
  const { signedOn, statuses } = opening(startedOn, random);
  const endsOn = lastDay(startedOn);
  return {
    signedOn,
    startedOn,
    endsOn,
    statuses: [
      ...statuses,
      { status: 'EN_COURS', since: startedOn, until: endsOn },
      { status: 'ECHU', since: addDays(endsOn, 1), until: null },
    ],
  };
}

function signedTerm(signedOn: IsoDate): Term {
  const startedOn = '2026-01-01';
  return {
    signedOn,
    startedOn,
    endsOn: lastDay(startedOn),
    statuses: [
      { status: 'PREFIGURATION', since: addYears(signedOn, -1), until: addDays(signedOn, -1) },
      { status: 'SIGNE', since: signedOn, until: null },
    ],
  };
}

function prefiguration(since: IsoDate): Term {
  return {
    signedOn: null,
    startedOn: null,
    endsOn: null,
    statuses: [{ status: 'PREFIGURATION', since, until: null }],
  };
}

/** Prefiguration for a year or so, then signature some days before the contract comes into force. */
function opening(startedOn: IsoDate, random: Random): { signedOn: IsoDate; statuses: StatusPeriod[] } {
  const signedOn = addDays(startedOn, -random.int(5, 90));
  return {
    signedOn,
    statuses: [
      {
        status: 'PREFIGURATION',
        since: addDays(signedOn, -random.int(200, 700)),
        until: addDays(signedOn, -1),
      },
      { status: 'SIGNE', since: signedOn, until: addDays(startedOn, -1) },
    ],
  };
}

function lastDay(startedOn: IsoDate): IsoDate {
  return addDays(addYears(startedOn, YEARS), -1);
}
