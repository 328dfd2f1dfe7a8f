import { type IsoDate, isWithin, type SchemeRecord, type StatusPeriod } from '@maillage/kit';
import {
  ACTIVE_AT_SURVEY,
  CREATIONS_2012_TO_2016,
  CREATIONS_BEFORE_2012,
  CREATIONS_SINCE_2017,
  FIRST_CLSM_YEAR,
  SURVEY_DAY,
  UNDER_TEN_YEARS,
} from '../../figures/index.ts';
import { addDays, dayBetween, workingDay, yearOf } from '../../random/days.ts';
import { dealOf } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** What became of a CLSM. Those of the first three groups were active when the survey closed. */
export type Fate =
  | 'ACTIVE'
  | 'FELL_ASLEEP_SINCE'
  | 'CLOSED_SINCE'
  | 'CREATED_SINCE'
  | 'ASLEEP_BEFORE'
  | 'CLOSED_BEFORE'
  | 'IN_PROJECT'
  | 'GIVEN_UP';

export interface LifeCycle {
  fate: Fate;
  /** First day of activity; null for what is, or stayed, a project. */
  startedOn: IsoDate | null;
  statuses: StatusPeriod[];
}

/** S1 part 1 has about 270 active and nearly 80 in project. Retenu: how many came and went since, and before. */
const FELL_ASLEEP_SINCE = 8;
const CLOSED_SINCE = 6;
const CREATED_SINCE: readonly number[] = [...years(2023, 6), ...years(2024, 8), ...years(2025, 8)];
const ASLEEP_BEFORE = 3;
const CLOSED_BEFORE = 5;
const IN_PROJECT = 80;
const GIVEN_UP = 16;

/** The life cycles of all illustrative CLSMs, given those that are there already. */
export function makeLifeCycles(existing: readonly SchemeRecord[], random: Random): LifeCycle[] {
  const already = existing.filter((scheme) => isActiveOn(scheme, SURVEY_DAY)).length;
  const starts = startsOfActive(ACTIVE_AT_SURVEY - already, random.fork('starts'));
  const leaving = random.fork('leaving');
  const gone = leaving.sample([...starts.keys()], FELL_ASLEEP_SINCE + CLOSED_SINCE);
  const goneFates = new Map<number, Fate>(
    gone.map((at, rank) => [at, rank < CLOSED_SINCE ? 'CLOSED_SINCE' : 'FELL_ASLEEP_SINCE']),
  );
  const active = starts.map((startedOn, at) => {
    const fate = goneFates.get(at) ?? 'ACTIVE';
    const until = fate === 'ACTIVE' ? null : dayBetween('2022-12-01', '2025-09-30', leaving);
    return { fate, startedOn, statuses: statusesOf({ fate, startedOn, until }, leaving) };
  });
  const others = random.fork('others');
  return [
    ...active,
    ...CREATED_SINCE.map((year) => created(workingDay(year, ['01-10', '11-30'], others), others)),
    ...goneBefore('ASLEEP_BEFORE', ASLEEP_BEFORE, others),
    ...goneBefore('CLOSED_BEFORE', CLOSED_BEFORE, others),
    ...projects('IN_PROJECT', IN_PROJECT, others),
    ...projects('GIVEN_UP', GIVEN_UP, others),
  ];
}

export function isActiveOn(scheme: Pick<SchemeRecord, 'statuses'>, day: IsoDate): boolean {
  return scheme.statuses.some((period) => period.status === 'ACTIF' && isWithin(period, day));
}

function startsOfActive(count: number, random: Random): IsoDate[] {
  const recent = CREATIONS_SINCE_2017.flatMap(([year, number]) => years(year, number));
  const middle = Math.round(count * UNDER_TEN_YEARS) - recent.length;
  const early = count - middle - recent.length - 1;
  const drawn = [
    ...recent.map((year) =>
      workingDay(year, ['01-10', year === yearOf(SURVEY_DAY) ? '09-20' : '12-15'], random),
    ),
    ...dealOf(middle, CREATIONS_2012_TO_2016, random).map((year) =>
      workingDay(year, [year === 2012 ? '10-15' : '01-10', '12-15'], random),
    ),
    ...dealOf(early, CREATIONS_BEFORE_2012, random).map((year) =>
      workingDay(year, ['01-10', '12-15'], random),
    ),
    workingDay(FIRST_CLSM_YEAR, ['01-10', '12-15'], random),
  ];
  return random.shuffle(drawn);
}

interface Life {
  fate: Fate;
  startedOn: IsoDate;
  /** Last day of activity. */
  until: IsoDate | null;
}

/** Project, activity, and what came after; of the oldest nobody wrote down since when they were in project. */
function statusesOf({ fate, startedOn, until }: Life, random: Random): StatusPeriod[] {
  const project: StatusPeriod = {
    status: 'PROJET',
    since: yearOf(startedOn) < 2012 ? null : addDays(startedOn, -random.int(180, 720)),
    until: addDays(startedOn, -1),
  };
  const activity: StatusPeriod = { status: 'ACTIF', since: startedOn, until };
  if (until === null) return [project, activity];
  const status = fate.startsWith('CLOSED') ? 'CLOS' : 'EN_SOMMEIL';
  return [project, activity, { status, since: addDays(until, 1), until: null }];
}

function created(startedOn: IsoDate, random: Random): LifeCycle {
  const fate: Fate = 'CREATED_SINCE';
  return { fate, startedOn, statuses: statusesOf({ fate, startedOn, until: null }, random) };
}

function goneBefore(fate: Fate, count: number, random: Random): LifeCycle[] {
  return Array.from({ length: count }, () => {
    const startedOn = workingDay(random.int(2009, 2016), ['01-10', '12-15'], random);
    const until = dayBetween('2018-01-01', '2022-06-30', random);
    return { fate, startedOn, statuses: statusesOf({ fate, startedOn, until }, random) };
  });
}

/** Projects of the reference day, two thirds of them already there when the survey closed, and those given up in between. */
function projects(fate: 'IN_PROJECT' | 'GIVEN_UP', count: number, random: Random): LifeCycle[] {
  return Array.from({ length: count }, (_, at) => {
    const old = fate === 'GIVEN_UP' || at % 3 !== 0;
    const since = old
      ? dayBetween('2020-09-01', '2022-09-15', random)
      : dayBetween('2022-10-15', '2025-11-30', random);
    if (fate === 'IN_PROJECT')
      return { fate, startedOn: null, statuses: [{ status: 'PROJET', since, until: null }] };
    const until = dayBetween('2023-01-15', '2025-10-31', random);
    return {
      fate,
      startedOn: null,
      statuses: [
        { status: 'PROJET', since, until },
        { status: 'CLOS', since: addDays(until, 1), until: null },
      ],
    };
  });
}

function years(year: number, count: number): number[] {
  return Array<number>(count).fill(year);
}
