import { type IsoDate, type SchemeState, stateOf, type TerritoryKey } from '@maillage/kit';
import type { SchemeNode } from '../record/nodes.ts';

/** What every question about a scheme can say. */
export interface Question {
  /** The day that is asked about. */
  asOf: IsoDate;
  /** Kinds of the *other* schemes; all of them when not given. */
  kinds?: readonly string[] | null;
  /** Only other schemes whose perimeter of the day certainly shares ground with it. */
  territory?: TerritoryKey | null;
}

/** The same, of one other scheme alone when `withScheme` is given. */
export interface PairQuestion extends Question {
  withScheme?: string | null;
}

/** Whether a scheme is one of those that the question is about, wherever it is. */
export function isAsked(question: Pick<PairQuestion, 'kinds' | 'withScheme'>, scheme: SchemeNode): boolean {
  const { kinds, withScheme } = question;
  return (
    (kinds == null || kinds.includes(scheme.definition.code)) &&
    (withScheme == null || withScheme === scheme.id)
  );
}

/** Whether the scheme is, on that day, in one of the states; with none given, in any but ENDED, an unknown one included. */
export function isInState(
  scheme: SchemeNode,
  asOf: IsoDate,
  states: readonly SchemeState[] | null | undefined,
): boolean {
  const state = stateOf(scheme.definition, scheme, asOf)?.state;
  return states == null ? state !== 'ENDED' : state !== undefined && states.includes(state);
}

export const hasEnded = (scheme: SchemeNode, asOf: IsoDate): boolean => !isInState(scheme, asOf, null);
