import type { IsoDate } from '../../contract/dates.ts';
import { type CommuneSpan, isOver, isToCome } from './commune-span.ts';

/** What became of every commune that ever moved. */
export interface History {
  /** Spans of a code, in order; empty for a code that no movement names. */
  spans(code: string): readonly CommuneSpan[];
  /** The span that holds the day; else the nearest in time, the earlier of two; else one that ended on no known day. Undefined for a code that never moved. */
  spanOn(code: string, day: IsoDate): CommuneSpan | undefined;
  /** Every span of every code. */
  all(): Iterable<CommuneSpan>;
}

export const NO_HISTORY: History = { spans: () => [], spanOn: () => undefined, all: () => [] };

export function historyOf(byCode: ReadonlyMap<string, readonly CommuneSpan[]>): History {
  return {
    spans: (code) => byCode.get(code) ?? [],
    spanOn(code, day) {
      const spans = byCode.get(code) ?? [];
      return (
        spans.findLast((span) => !isToCome(span, day) && !isOver(span, day)) ??
        nearestTo(spans, day) ??
        spans.at(-1)
      );
    },
    *all() {
      for (const spans of byCode.values()) yield* spans;
    },
  };
}

/** Of spans that do not hold the day, the one that ended or begins the nearest to it; undefined when no day of theirs is known. */
function nearestTo(spans: readonly CommuneSpan[], day: IsoDate): CommuneSpan | undefined {
  const before = spans.findLast(({ validTo }) => validTo !== null && validTo < day);
  const after = spans.find((span) => isToCome(span, day));
  if (!before?.validTo || !after?.validFrom) return before ?? after;
  return daysBetween(before.validTo, day) <= daysBetween(day, after.validFrom) ? before : after;
}

const daysBetween = (from: IsoDate, to: IsoDate): number => Date.parse(to) - Date.parse(from);
