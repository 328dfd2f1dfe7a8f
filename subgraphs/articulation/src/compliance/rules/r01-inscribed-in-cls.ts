import { fundingEvidence, linkEvidence } from '../evidence.ts';
import { list, text } from '../reading/answers.ts';
import { areFundingsComplete, fundingsFrom } from '../reading/fundings.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

export const inscribedInCls: Rule = {
  id: 'R01',
  label: 'Inscription dans un CLS',
  wording:
    'L’action d’un CLSM que l’ARS finance s’inscrit dans un contrat local de santé, sauf exception que l’ARS admet.',
  source: s4('§6'),
  evaluate(facts) {
    const fundings = fundingsFrom(facts, 'ARS').map(fundingEvidence);
    if (fundings.length === 0) {
      return areFundingsComplete(facts)
        ? nonApplicable('L’ARS ne finance pas ce CLSM.')
        : insufficient('Rien ne dit si l’ARS finance ce CLSM.');
    }
    const inscribed = facts.links.filter(
      ({ kind, nature, isOver }) => kind === 'CLS' && nature === 'INSCRIT_DANS_CLS' && !isOver,
    );
    if (inscribed.length > 0) {
      return conforme('L’ARS le finance et son action est inscrite dans un contrat local de santé.', [
        ...fundings,
        ...inscribed.map(linkEvidence),
      ]);
    }
    return isKnownOutside(facts)
      ? nonConforme(
          'L’ARS le finance et son action n’est inscrite dans aucun contrat local de santé.',
          fundings,
        )
      : insufficient('L’ARS le finance ; rien ne dit si son action est inscrite dans un CLS.', fundings);
  },
};

/** All links are declared, or the record answers that it articulates with no CLS, or why the ARS finances it outside of one. */
function isKnownOutside(facts: RuleFacts): boolean {
  return (
    facts.completeParts.has('LIENS') ||
    list(facts, 'articulatesWith')?.includes('CLS') === false ||
    text(facts, 'clsExceptionReason') !== null
  );
}
