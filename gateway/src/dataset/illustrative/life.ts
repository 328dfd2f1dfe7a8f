import { type IsoDate, isWithin, type Period, type SchemeRecord } from '@maillage/kit';

/** Statuses in which a scheme does nothing any more, over all kinds. */
const OVER: ReadonlySet<string> = new Set(['CLOS', 'EN_SOMMEIL', 'ECHU', 'INTEGRE_CLS', 'ABROGE']);

/** The days on which a scheme works: from its start, or from its first status while it is a project, to the eve of its end. */
export function lifeOf({ statuses, startedOn }: SchemeRecord): Period {
  const working = statuses.filter(({ status }) => !OVER.has(status));
  return { since: startedOn ?? working[0]?.since ?? null, until: working.at(-1)?.until ?? null };
}

/** True for what is past the project. */
export function isStarted(record: SchemeRecord): boolean {
  return record.startedOn !== null;
}

export function isWorkingOn(record: SchemeRecord, day: IsoDate): boolean {
  return isStarted(record) && isWithin(lifeOf(record), day);
}

/** The days that two periods have in common; null when they have none. */
export function common(one: Period, other: Period): Period | null {
  const since = latest(one.since, other.since);
  const until = earliest(one.until, other.until);
  return since !== null && until !== null && until < since ? null : { since, until };
}

function latest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earliest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
