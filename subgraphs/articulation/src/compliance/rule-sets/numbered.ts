import { compareText } from '@maillage/kit';
import type { Rule } from '../rule.ts';

/** The rules of these ids. */
export const numbered = (rules: readonly Rule[], ids: readonly string[]): Rule[] =>
  rules.filter(({ id }) => ids.includes(id));

/** In the order of their ids. */
export const byNumber = (rules: readonly Rule[]): Rule[] => rules.toSorted((a, b) => compareText(a.id, b.id));
