import { postEvidence } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { s0 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

/** Full time is the ideal, not the rule: less than that conforms, and the sentence says how much it is. */
export const coordinator: Rule = {
  id: 'R23',
  label: 'Coordination dédiée',
  wording: 'Le CLSM a un coordonnateur dédié, idéalement à temps plein (S0 ; S1 partie 5).',
  source: s0('Une coordination dédiée aux CLSM est-elle nécessaire'),
  evaluate({ posts, completeParts }) {
    if (posts.length === 0) {
      return completeParts.has('COORDINATIONS')
        ? nonConforme('Aucun poste de coordination n’est pourvu ce jour-là.')
        : insufficient('Les postes de coordination ne sont pas connus.');
    }
    const evidence = posts.map(postEvidence);
    const times = posts.map(({ fte }) => fte);
    if (times.includes(null))
      return conforme('Un coordonnateur est en poste ; son temps n’est pas connu.', evidence);
    const sum = times.reduce<number>((total, fte) => total + (fte ?? 0), 0);
    return sum >= 1
      ? conforme('Un coordonnateur est en poste, à temps plein.', evidence)
      : conforme('Un coordonnateur est en poste, à moins que le temps plein conseillé.', evidence);
  },
};
