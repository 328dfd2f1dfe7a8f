import type { BodyType, IsoDate } from '@maillage/kit';
import type { RuleFacts } from '../rule-facts.ts';
import { amount } from './answers.ts';
import { hasBody } from './copil.ts';
import { yearsBefore } from './days.ts';

export interface Meetings {
  /** Meetings of the twelve months up to the day, in order. */
  held: readonly IsoDate[];
  /**
   * How often it meets in a year. By its meetings where they are declared complete, else as the record answers; where only some meetings
   * are known, null.
   */
  perYear: number | null;
  isAnswer: boolean;
}

/** Meetings of all bodies of a type. `detail` is the record's own answer about how often they are. */
export function meetingsOf(facts: RuleFacts, type: BodyType, detail: string): Meetings {
  const from = yearsBefore(facts.asOf, 1);
  const held = facts.bodies
    .filter((body) => body.type === type)
    .flatMap(({ meetings }) => meetings)
    .filter((day) => day > from)
    .sort();
  const isComplete = facts.completeParts.has('REUNIONS') || hasBody(facts, type) === false;
  if (isComplete) return { held, perYear: held.length, isAnswer: false };
  const answered = amount(facts, detail);
  return { held, perYear: answered, isAnswer: answered !== null };
}
