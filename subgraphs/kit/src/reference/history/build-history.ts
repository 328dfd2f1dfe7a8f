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
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

type Spans = Map<string, CommuneSpan[]>;

/** One step of a day: closes the spans that its rows change, opens those that come of them, and links the ones to the others. */
function take(spans: Spans, rows: readonly Movement[], day: IsoDate | null): void {
  const pairs = rows.filter(({ before, after }) => isCommune(before ?? after) && isCommune(after ?? before));
  const outOf = codesBy(pairs, 'before', 'after');
  const into = codesBy(pairs, 'after', 'before');
  const closed = new Map<string, CommuneSpan>();
  for (const [code, targets] of outOf) {
    if (isOnly(targets, code) && isOnly(into.get(code), code)) continue;
    closed.set(code, close(spans, nameIn(pairs, 'before', code), day));
  }
  for (const [code, origins] of into) {
    if (isOnly(origins, code) && isOnly(outOf.get(code), code)) continue;
    const standing = current(spans, code);
    if (standing && !closed.has(code)) closed.set(code, close(spans, nameIn(pairs, 'after', code), day));
    const opened = open(spans, nameIn(pairs, 'after', code), day);
    const froms = new Set([...origins, ...(standing ? [code] : [])]);
    for (const from of froms) link(closed.get(from), opened);
  }
  for (const { before, after } of rows) {
    if (!before || !after || before.code !== after.code) continue;
    const [from, to] = [closed.get(before.code), current(spans, after.code)];
    if (from && isCommune(before) && after.level === 'COMMUNE_DELEGUEE' && !wasThere(rows, after))
      from.becamePart = true;
    if (to && to.validFrom === day && before.level === 'COMMUNE_DELEGUEE' && isCommune(after))
      to.wasPart = true;
  }
}

/** A commune déléguée that was one before stands for its own old ground, not for the commune that ends. */
const wasThere = (rows: readonly Movement[], part: Place): boolean =>
  rows.some(({ before }) => before?.level === 'COMMUNE_DELEGUEE' && before.code === part.code);

const isCommune = (place: Place | null): boolean => place?.level === 'COMMUNE';

const isOnly = (codes: ReadonlySet<string> | undefined, code: string): boolean =>
  codes?.size === 1 && codes.has(code);

function codesBy(
  rows: readonly Movement[],
  key: 'before' | 'after',
  value: 'before' | 'after',
): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    const place = row[key];
    if (!place) continue;
    const known = codes.get(place.code) ?? new Set();
    codes.set(place.code, known);
    const other = row[value];
    if (other) known.add(other.code);
  }
  return codes;
}

function nameIn(rows: readonly Movement[], side: 'before' | 'after', code: string): Place {
  return rows.find((row) => row[side]?.code === code)?.[side] as Place;
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
