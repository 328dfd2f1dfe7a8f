import type { Verdict } from '../rule.ts';
import type { Neighbour, RuleFacts } from '../rule-facts.ts';
import { insufficient, nonApplicable } from '../verdicts.ts';

/** Schemes of the kind that are certainly on the territory and active. */
export const certainOf = (facts: RuleFacts, kind: string): Neighbour[] =>
  facts.neighbours.filter((neighbour) => neighbour.kind === kind && neighbour.certain);

/**
 * The verdict where no scheme of the kind is certainly there: not applicable as far as the graph knows, insufficient where one may be.
 * @param name of the kind, with its article: « un contrat local de santé »
 */
export function withoutNeighbour(facts: RuleFacts, kind: string, name: string): Verdict {
  if (facts.scale === null) return insufficient('Le territoire du CLSM n’est pas connu ce jour-là.');
  return facts.neighbours.some((neighbour) => neighbour.kind === kind)
    ? insufficient(`Rien ne dit si ${name} en place couvre ce territoire.`)
    : nonApplicable(`Le graphe ne connaît pas ${name} en place sur ce territoire.`);
}
