import { answerEvidence, seatEvidence } from '../evidence.ts';
import { flag } from '../reading/answers.ts';
import { coordinatorInCopil } from '../reading/coordinators.ts';
import { type Presence, presenceInCopil } from '../reading/copil.ts';
import { CARERS, ELECTED, PSYCHIATRY, USERS } from '../reading/quarters.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s0 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const minimumComposition: Rule = {
  id: 'R10',
  label: 'Composition minimale',
  wording:
    'Le comité de pilotage réunit au moins les quatre quarts (élus, psychiatrie publique, usagers, aidants) et le coordonnateur (S0 ; S1 partie 2).',
  source: s0('Qui participe au CLSM'),
  evaluate(facts) {
    const members = [
      { name: 'élus', ...presenceInCopil(facts, ELECTED) },
      { name: 'psychiatrie publique', ...presenceInCopil(facts, PSYCHIATRY) },
      { name: 'usagers', ...orAnswered(facts, 'usersInCopil', presenceInCopil(facts, USERS)) },
      { name: 'aidants', ...orAnswered(facts, 'carersInCopil', presenceInCopil(facts, CARERS)) },
      { name: 'coordonnateur', ...coordinatorInCopil(facts, 'CLSM') },
    ];
    const evidence = members.flatMap(({ name, sits, seats }) =>
      sits && seats.length === 0 ? [answerEvidence(`${name} : présents au comité`)] : seats.map(seatEvidence),
    );
    const missing = members.filter(({ sits }) => sits === false).map(({ name }) => name);
    if (missing.length > 0) return nonConforme(`Il manque : ${missing.join(', ')}.`, evidence);
    const unknown = members.filter(({ sits }) => sits === null).map(({ name }) => name);
    return unknown.length > 0
      ? insufficient(`Présence inconnue : ${unknown.join(', ')}.`, evidence)
      : conforme('Les quatre quarts et le coordonnateur siègent.', evidence);
  },
};

/** Where seats do not tell, the record's own answer to the survey (S1 part 3). */
function orAnswered(facts: RuleFacts, detail: string, presence: Presence): Presence {
  return presence.sits === null ? { ...presence, sits: flag(facts, detail) } : presence;
}
