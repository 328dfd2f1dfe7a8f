import { answerEvidence, documentEvidence } from '../evidence.ts';
import { list, text } from '../reading/answers.ts';
import { documentsOf } from '../reading/documents.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const localDiagnosis: Rule = {
  id: 'R15',
  label: 'Diagnostic local et ses sources',
  wording: 'Un diagnostic local est réalisé, à partir de plusieurs sources de données qu’il cite.',
  source: s4('§9.1'),
  evaluate(facts) {
    const sources = list(facts, 'diagnosisSources');
    const evidence = [
      ...documentsOf(facts, 'DIAGNOSTIC', null).recent.map(documentEvidence),
      ...(sources ? [answerEvidence(`Sources citées : ${sources.join(', ') || 'aucune'}`)] : []),
    ];
    const done = isDone(facts);
    if (done === null) return insufficient('Rien ne dit si un diagnostic a été réalisé.', evidence);
    if (!done) return nonConforme('Le diagnostic n’est pas réalisé ce jour-là.', evidence);
    if (sources === null)
      return insufficient('Le diagnostic est réalisé ; ses sources ne sont pas connues.', evidence);
    return sources.length > 0
      ? conforme('Le diagnostic est réalisé et cite ses sources.', evidence)
      : nonConforme('Le diagnostic est réalisé et ne cite aucune source.', evidence);
  },
};

/** One that is under way is not done yet. */
function isDone(facts: RuleFacts): boolean | null {
  const [status, finishedOn] = [text(facts, 'diagnosisStatus'), text(facts, 'diagnosisOn')];
  if (finishedOn !== null) return finishedOn <= facts.asOf;
  if (status !== null) return status === 'FAIT';
  return documentsOf(facts, 'DIAGNOSTIC', null).recent.length > 0 ? true : null;
}
