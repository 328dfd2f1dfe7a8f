import type { RuleFacts } from '../rule-facts.ts';

type Answers = Pick<RuleFacts, 'details'>;

/** Answers that a record gives, by the name of the detail (`subgraphs/clsm/src/details`); null when it gives none. */
export const flag = ({ details }: Answers, name: string): boolean | null => {
  const value = details[name];
  return typeof value === 'boolean' ? value : null;
};

export const amount = ({ details }: Answers, name: string): number | null => {
  const value = details[name];
  return typeof value === 'number' ? value : null;
};

/** A code, a text or a day; an empty one is none. */
export const text = ({ details }: Answers, name: string): string | null => {
  const value = details[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A list is complete once it is given, an empty one too. */
export const list = ({ details }: Answers, name: string): readonly string[] | null => {
  const value = details[name];
  return Array.isArray(value) ? value : null;
};
