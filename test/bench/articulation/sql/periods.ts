import {
  type IsoDate,
  isWithin,
  type Period,
  type SchemeKindDefinition,
  type SchemeRecord,
  type SchemeState,
  stateOf,
} from '@maillage/kit';

/** Days as PostgreSQL's `date` takes them: both ends are given. */
export interface Span {
  since: IsoDate | '-infinity';
  until: IsoDate | 'infinity';
}

export const spanOf = ({ since, until }: Period): Span => ({
  since: since ?? '-infinity',
  until: until ?? 'infinity',
});

const DAY = 86_400_000;
const shift = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const BEFORE_ALL = '0001-01-01';

/** Stretches of days between which nothing about a scheme's state or perimeter changes. */
function stretches(record: SchemeRecord): Period[] {
  const periods: Period[] = [...record.statuses, ...record.perimeters];
  const starts = new Set<IsoDate>([
    ...periods.flatMap(({ since }) => since ?? []),
    ...periods.flatMap(({ until }) => (until === null ? [] : shift(until, 1))),
    ...(record.endsOn === null ? [] : [shift(record.endsOn, 1)]),
  ]);
  const sorted = [...starts].sort();
  return [null, ...sorted].map((since, index) => {
    const next = sorted[index];
    return { since, until: next === undefined ? null : shift(next, -1) };
  });
}

export interface SchemeStretch {
  state: SchemeState | null;
  /** Place of the perimeter that holds; -1 when none does. */
  perimeter: number;
}

/** Stretches in which `what` gives the same text, in order; those in which it gives null are left out. */
export function stretchesOf(
  definition: SchemeKindDefinition,
  record: SchemeRecord,
  what: (stretch: SchemeStretch) => string | null,
): (Span & { what: string })[] {
  const found: (Span & { what: string })[] = [];
  let last: string | null = null;
  for (const stretch of stretches(record)) {
    const day = stretch.since ?? BEFORE_ALL;
    const text = what({
      state: stateOf(definition, record, day)?.state ?? null,
      perimeter: record.perimeters.findLastIndex((perimeter) => isWithin(perimeter, day)),
    });
    const { since, until } = spanOf(stretch);
    const previous = found.at(-1);
    if (text !== null && text === last && previous) previous.until = until;
    else if (text !== null) found.push({ since, until, what: text });
    last = text;
  }
  return found;
}
