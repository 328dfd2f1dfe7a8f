import { answerEvidence, documentEvidence } from '../evidence.ts';
import { list } from '../reading/answers.ts';
import { hasLasted, yearOf } from '../reading/days.ts';
import { documentsOf } from '../reading/documents.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

/** Codes of the detail `reportRecipients`, all of which S4 §12 names. */
const RECIPIENTS: Readonly<Record<string, string>> = {
  MEMBRES: 'membres et partenaires',
  ELUS: 'élus',
  FINANCEURS: 'financeurs',
  ETAT: 'services de l’État',
  DEPARTEMENT: 'services du département',
};

/** Yearly: dated in the year of the day, or in the one before. */
export const yearlyReport: Rule = {
  id: 'R13',
  label: 'Bilan annuel diffusé',
  wording:
    'Un bilan annuel est diffusé aux membres et partenaires, aux élus, aux financeurs, aux services de l’État et à ceux du département.',
  source: s4('§12'),
  evaluate(facts) {
    const reports = documentsOf(facts, 'BILAN', `${yearOf(facts.asOf) - 1}-01-01`);
    const sentTo = list(facts, 'reportRecipients');
    const evidence = [
      ...reports.recent.map(documentEvidence),
      ...(sentTo
        ? [answerEvidence(`Destinataires : ${sentTo.map((code) => RECIPIENTS[code] ?? code).join(', ')}`)]
        : []),
    ];
    if (reports.exists === false) {
      return hasLasted(facts.startedOn, facts.asOf, 2) === false
        ? nonApplicable('Le CLSM est trop récent pour un bilan annuel.', evidence)
        : nonConforme('Aucun bilan de l’année ni de la précédente.', evidence);
    }
    const missing = Object.keys(RECIPIENTS).filter((code) => sentTo?.includes(code) === false);
    if (missing.length > 0) {
      const names = missing.map((code) => RECIPIENTS[code]);
      return nonConforme(`Le bilan n’est pas adressé à tous : ${names.join(', ')}.`, evidence);
    }
    if (reports.exists === null) return insufficient('Aucun bilan daté n’est connu.', evidence);
    return sentTo === null
      ? insufficient('Les destinataires du bilan ne sont pas connus.', evidence)
      : conforme('Un bilan récent est adressé à tous ceux que le cahier des charges nomme.', evidence);
  },
};
