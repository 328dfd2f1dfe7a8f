import { answerEvidence, documentEvidence, meetingEvidence } from '../evidence.ts';
import { hasLasted, yearsBefore } from '../reading/days.ts';
import { documentsOf } from '../reading/documents.ts';
import { meetingsOf } from '../reading/meetings.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

/** That a plenary takes stock is not recorded: a bilan of the same months is shown beside its meetings. */
export const plenary: Rule = {
  id: 'R11',
  label: 'Assemblée plénière annuelle',
  wording:
    'L’assemblée plénière se réunit au moins une fois par an pour dresser un bilan de l’action du CLSM.',
  source: s4('§4.2'),
  evaluate(facts) {
    const { held, perYear, isAnswer } = meetingsOf(facts, 'PLENIERE', 'plenaryMeetingsPerYear');
    const bilans = documentsOf(facts, 'BILAN', yearsBefore(facts.asOf, 1)).recent.map(documentEvidence);
    if (held.length > 0) {
      const meetings = held.map((date) => meetingEvidence({ type: 'PLENIERE' }, date));
      return conforme('Elle s’est réunie dans les douze mois.', [...meetings, ...bilans]);
    }
    if (perYear === null)
      return insufficient('Les réunions de l’assemblée plénière ne sont pas connues.', bilans);
    const answer = isAnswer ? [answerEvidence(`Assemblées plénières par an : ${perYear}`)] : [];
    if (perYear >= 1)
      return conforme('La fiche répond qu’elle se réunit chaque année.', [...answer, ...bilans]);
    return hasLasted(facts.startedOn, facts.asOf, 1) === false
      ? nonApplicable('Le CLSM a moins d’un an.', answer)
      : nonConforme('Elle ne s’est pas réunie dans l’année, ou il n’y en a pas.', answer);
  },
};
