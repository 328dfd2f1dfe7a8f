import { compareText } from '../../base/compare-text.ts';
import type { IsoDate } from '../../contract/dates.ts';
import type { CommuneSpan } from './commune-span.ts';
import { dayBefore } from './day-before.ts';
import { type History, historyOf } from './history.ts';
import type { Movement, MovementKind, Place } from './movement.ts';

/**
 * Order of what happens on one day: a commune first changes its code with its département, then splits, then merges. Of 1943-2026, two
 * communes do two of these on one day (Pont-Farcy and Freigné, 2018-01-01).
 */
const STEPS: readonly (readonly MovementKind[])[] = [['CODE'], ['SPLIT'], ['PARTITION'], ['MERGER']];

/** The graph of all communes that ever moved, from the rows of their history in any order. */
export function buildHistory(movements: readonly Movement[]): History {
  const byCode = new Map<string, CommuneSpan[]>();
  const byDay = [...Map.groupBy(movements, ({ on }) => on)].sort(([a], [b]) => compareDays(a, b));
  for (const [day, ofDay] of byDay) {
    for (const kinds of STEPS) {
      const rows = ofDay.filter(({ kind }) => kinds.includes(kind));
      if (rows.length > 0) take(byCode, rows, day);
    }
    for (const { before, after } of ofDay) rename(byCode, { before, after, day });
  }
  return historyOf(byCode);
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  return compareText(a ?? '', b ?? '');
}

type Spans = Map<string, CommuneSpan[]>;

/** One step of a day: closes the spans that its rows change, opens those that come of them, and links the ones to the others. */
function take(spans: Spans, rows: readonly Movement[], day: IsoDate | null): void {
  const pairs = rows.filter(({ before, after }) => isCommune(before ?? after) && isCommune(after ?? before));
  const outOf = endsBy(pairs, 'before', 'after');
  const into = endsBy(pairs, 'after', 'before');
  const closed = new Map<string, CommuneSpan>();
  for (const [code, { place, others }] of outOf) {
    if (isOnly(others, code) && isOnly(into.get(code)?.others, code)) continue;
    closed.set(code, close(spans, place, day));
  }
  for (const [code, { place, others }] of into) {
    if (isOnly(others, code) && isOnly(outOf.get(code)?.others, code)) continue;
    const standing = current(spans, code);
    if (standing && !closed.has(code)) closed.set(code, close(spans, place, day));
    const opened = open(spans, place, day);
    const froms = new Set([...others, ...(standing ? [code] : [])]);
    for (const from of froms) link(closed.get(from), opened);
  }
  const partsBefore = new Set(
    rows.flatMap(({ before }) => (before?.level === 'COMMUNE_DELEGUEE' ? before.code : [])),
  );
  for (const { before, after } of rows) {
    if (!before || !after || before.code !== after.code) continue;
    const [from, to] = [closed.get(before.code), current(spans, after.code)];
    // A commune déléguée that was one before stands for its own old ground, not for the commune that ends.
    if (from && isCommune(before) && after.level === 'COMMUNE_DELEGUEE' && !partsBefore.has(after.code))
      from.becamePart = true;
    if (to && to.validFrom === day && before.level === 'COMMUNE_DELEGUEE' && isCommune(after))
      to.wasPart = true;
  }
}

const isCommune = (place: Place | null): boolean => place?.level === 'COMMUNE';

const isOnly = (codes: ReadonlySet<string> | undefined, code: string): boolean =>
  codes?.size === 1 && codes.has(code);

/** One end of a step's rows. */
interface End {
  /** As the first of the rows has it. */
  place: Place;
  /** Codes at the other end of the rows. */
  others: Set<string>;
}

/** The ends of rows on one side, by code. */
function endsBy(
  rows: readonly Movement[],
  side: 'before' | 'after',
  otherSide: 'before' | 'after',
): Map<string, End> {
  const ends = new Map<string, End>();
  for (const row of rows) {
    const place = row[side];
    if (!place) continue;
    const end = ends.get(place.code) ?? { place, others: new Set() };
    ends.set(place.code, end);
    const other = row[otherSide];
    if (other) end.others.add(other.code);
  }
  return ends;
}

function current(spans: Spans, code: string): CommuneSpan | undefined {
  const last = spans.get(code)?.at(-1);
  return last && last.validTo === null && !last.endUnknown ? last : undefined;
}

function close(spans: Spans, { code, name }: Place, day: IsoDate | null): CommuneSpan {
  const span = current(spans, code) ?? add(spans, code, null);
  if (span.names.length === 0) call(span, name, null);
  if (day === null) span.endUnknown = true;
  else span.validTo = span.validFrom === day ? day : dayBefore(day);
  return span;
}

function open(spans: Spans, { code, name }: Place, day: IsoDate | null): CommuneSpan {
  const span = add(spans, code, day);
  call(span, name, day);
  return span;
}

/** A source that knows no name gives the code in its place. */
function call(span: CommuneSpan, name: string, since: IsoDate | null): void {
  if (name !== span.code) span.names.push({ name, since });
}

function add(spans: Spans, code: string, validFrom: IsoDate | null): CommuneSpan {
  const span: CommuneSpan = {
    code,
    validFrom,
    validTo: null,
    endUnknown: false,
    names: [],
    successors: [],
    predecessors: [],
    becamePart: false,
    wasPart: false,
  };
  const known = spans.get(code);
  if (known) known.push(span);
  else spans.set(code, [span]);
  return span;
}

function link(from: CommuneSpan | undefined, to: CommuneSpan): void {
  if (!from || from.successors.includes(to)) return;
  from.successors.push(to);
  to.predecessors.push(from);
}

interface Renaming {
  before: Place | null;
  after: Place | null;
  day: IsoDate | null;
}

/** Notes the name that a commune has from the day on; of one that no movement named yet, also the one that it had before. */
function rename(spans: Spans, { before, after, day }: Renaming): void {
  if (!before || !after || !isCommune(after) || !isCommune(before) || before.code !== after.code) return;
  const span =
    current(spans, after.code) ?? (spans.has(after.code) ? undefined : add(spans, after.code, null));
  if (!span) return;
  if (span.names.length === 0) span.names.push({ name: before.name, since: null });
  if (span.names.at(-1)?.name !== after.name) span.names.push({ name: after.name, since: day });
}
