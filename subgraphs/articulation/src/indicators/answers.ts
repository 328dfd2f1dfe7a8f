import type { BodyType } from '@maillage/kit';
import { amount, flag, list, text } from '../compliance/reading/answers.ts';
import { isMember, type Membership, seatsOf } from '../compliance/reading/copil.ts';
import { hasLasted, yearsBefore } from '../compliance/reading/days.ts';
import type { RuleFacts } from '../compliance/rule-facts.ts';
import type { Answer } from './measures.ts';
import type { Subject } from './sample.ts';

/*
 * Answers of a CLSM to the questions of the état des lieux. A list that is not declared complete does not answer: it could only ever say
 * yes, and whoever says little would count among the best.
 */

/** The record's answer is one of the codes. */
export const says =
  (detail: string, ...codes: readonly string[]) =>
  ({ facts }: Subject): Answer => {
    const code = text(facts, detail);
    return code === null ? null : codes.includes(code);
  };

export const saysYes =
  (detail: string) =>
  ({ facts }: Subject): Answer =>
    flag(facts, detail);

export const saysNumber =
  (detail: string, test: (value: number) => boolean) =>
  ({ facts }: Subject): Answer => {
    const value = amount(facts, detail);
    return value === null ? null : test(value);
  };

export const saysAmong =
  (detail: string, code: string) =>
  ({ facts }: Subject): Answer =>
    list(facts, detail)?.includes(code) ?? null;

/** It has a body: by its bodies where they are complete, else by how often it says that the body meets. */
export function hasBody(facts: RuleFacts, type: BodyType, perYear: string | null): boolean | null {
  if (facts.completeParts.has('INSTANCES')) return facts.bodies.some((body) => body.type === type);
  const often = perYear === null ? null : amount(facts, perYear);
  return often === null ? null : often > 0;
}

/** How often the body meets in a year, of those that have it: as the record answers, else by the meetings of the last twelve months. */
export const meets =
  (type: BodyType, perYear: string, test: (often: number) => boolean) =>
  ({ facts }: Subject): Answer => {
    const has = hasBody(facts, type, perYear);
    if (has !== true) return has === false ? undefined : null;
    const often = amount(facts, perYear) ?? meetingsInAYear(facts, type);
    return often === null ? null : test(often);
  };

function meetingsInAYear(facts: RuleFacts, type: BodyType): number | null {
  if (!facts.completeParts.has('REUNIONS') || !hasLasted(facts.startedOn, facts.asOf, 1)) return null;
  const from = yearsBefore(facts.asOf, 1);
  const days = facts.bodies.filter((body) => body.type === type).flatMap(({ meetings }) => meetings);
  return days.filter((day) => day > from).length;
}

/** A member sits on the COPIL, of those that have one. */
export const hasInCopil =
  (membership: Membership) =>
  ({ facts }: Subject): Answer => {
    const has = hasBody(facts, 'COPIL', 'copilMeetingsPerYear');
    if (has !== true) return has === false ? undefined : null;
    if (!facts.completeParts.has('SIEGES_COPIL')) return null;
    return seatsOf(facts, 'COPIL').some((seat) => isMember(seat, membership));
  };
