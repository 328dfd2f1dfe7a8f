import { answerEvidence, meetingEvidence } from '../evidence.ts';
import { hasLasted } from '../reading/days.ts';
import { meetingsOf } from '../reading/meetings.ts';
import type { Rule } from '../rule.ts';
import { s0 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

/** Meeting more often than is advised is no failing: it conforms, and the sentence says so. */
export const copilMeetings: Rule = {
  id: 'R12',
  label: 'Réunions du comité de pilotage',
  wording: 'Le comité de pilotage se réunit une à deux fois par an.',
  source: s0('Une gouvernance stratégique : le comité de pilotage (COPIL)'),
  evaluate(facts) {
    const { held, perYear, isAnswer } = meetingsOf(facts, 'COPIL', 'copilMeetingsPerYear');
    const evidence = [
      ...held.map((date) => meetingEvidence({ type: 'COPIL' }, date)),
      ...(isAnswer ? [answerEvidence(`Réunions du comité de pilotage par an : ${perYear}`)] : []),
    ];
    const often = Math.max(perYear ?? 0, held.length);
    if (often > 2)
      return conforme('Il se réunit plus souvent que les une à deux fois par an conseillées.', evidence);
    if (often >= 1) return conforme('Il se réunit une à deux fois par an.', evidence);
    if (perYear === null) return insufficient('Les réunions du comité de pilotage ne sont pas connues.');
    return hasLasted(facts.startedOn, facts.asOf, 1) === false
      ? nonApplicable('Le CLSM a moins d’un an.', evidence)
      : nonConforme('Il se réunit moins d’une fois par an, ou il n’y en a pas.', evidence);
  },
};
