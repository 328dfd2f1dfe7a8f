import { seatEvidence } from '../evidence.ts';
import { hasBody } from '../reading/copil.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const president: Rule = {
  id: 'R05',
  label: 'Présidence par un élu',
  wording: 'Le maire, ou l’élu qui représente le regroupement de communes, préside le CLSM (S4 §4 ; S2).',
  source: s4('§4'),
  evaluate(facts) {
    const presiding = facts.seats.filter(({ presides }) => presides);
    const elected = presiding.filter(({ college }) => college === 'ELUS');
    if (elected.length > 0) return conforme('Un élu préside.', elected.map(seatEvidence));
    if (presiding.length > 0) {
      return presiding.every(({ college }) => college !== null)
        ? nonConforme('Celui qui préside n’est pas un élu.', presiding.map(seatEvidence))
        : insufficient('Rien ne dit si celui qui préside est un élu.', presiding.map(seatEvidence));
    }
    return facts.completeParts.has('SIEGES_COPIL') && hasBody(facts, 'COPIL') === true
      ? nonConforme('Aucun élu ne préside le comité de pilotage, dont la composition est complète.')
      : insufficient('La présidence n’est pas connue.');
  },
};
