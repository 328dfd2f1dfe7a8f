import type { IsoDate } from '../../contract/dates.ts';

/**
 * A commune as long as its code and its ground stay what they are. A merger or a split ends it, even if the code goes on with more or less
 * ground; a renaming does not. Spans form a graph without cycles: successors always begin later.
 */
export interface CommuneSpan {
  code: string;
  /** First and last day; null where it has none, or none that is known. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** It is over, though on no known day. */
  endUnknown: boolean;
  /** Its names in order, each from its day on (null: from the beginning). Empty when no movement tells one. */
  names: { name: string; since: IsoDate | null }[];
  successors: CommuneSpan[];
  predecessors: CommuneSpan[];
  /** Its ground went on as the commune déléguée or associée of the same code, made for it on that day. */
  becamePart: boolean;
  /** Its ground was the commune déléguée or associée of the same code until then. */
  wasPart: boolean;
}

/** Whether the span is over before the day. */
export function isOver(span: CommuneSpan, day: IsoDate): boolean {
  return span.validTo === null ? span.endUnknown : span.validTo < day;
}

export function isToCome(span: CommuneSpan, day: IsoDate): boolean {
  return span.validFrom !== null && span.validFrom > day;
}

/** The one span that is this one under another code; undefined when ground was added, taken away or shared out. */
export function sameGroundNext(span: CommuneSpan): CommuneSpan | undefined {
  const [next, ...others] = span.successors;
  return next && others.length === 0 && next.predecessors.length === 1 ? next : undefined;
}

export function sameGroundBefore(span: CommuneSpan): CommuneSpan | undefined {
  const [before, ...others] = span.predecessors;
  return before && others.length === 0 && before.successors.length === 1 ? before : undefined;
}

/** Its name on the day: the last one before or on it, else its first; undefined when no movement tells one. */
export function nameOn(span: CommuneSpan, day: IsoDate): string | undefined {
  const last = span.names.findLast(({ since }) => since === null || since <= day);
  return (last ?? span.names[0])?.name;
}
