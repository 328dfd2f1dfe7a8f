import type { EmployerType } from '@maillage/kit';
import { answerEvidence, fundingEvidence, postEvidence } from '../evidence.ts';
import { flag } from '../reading/answers.ts';
import { areFundingsComplete, fundingsFrom } from '../reading/fundings.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

export const recruitment: Rule = {
  id: 'R19',
  label: 'Emploi par l’hôpital et recrutement avec le maire',
  wording:
    'Pour la part du poste que l’ARS finance, l’hôpital emploie le coordonnateur et associe le maire, ou l’élu du regroupement, à son recrutement.',
  source: s4('§5'),
  evaluate(facts) {
    const funded = fundingsFrom(facts, 'ARS', 'POSTE').map(fundingEvidence);
    if (funded.length === 0) {
      return areFundingsComplete(facts)
        ? nonApplicable('L’ARS ne finance pas le poste.')
        : insufficient('Rien ne dit si l’ARS finance le poste.');
    }
    const mayor = flag(facts, 'mayorInRecruitment');
    const evidence = [
      ...funded,
      ...facts.posts.map(postEvidence),
      ...(mayor === null ? [] : [answerEvidence(`Maire associé au recrutement : ${mayor ? 'oui' : 'non'}`)]),
    ];
    const byHospital = isHospitalEmployer(facts);
    if (byHospital === false)
      return nonConforme('L’ARS finance le poste et l’hôpital ne l’emploie pas.', evidence);
    if (mayor === false) return nonConforme('Le maire n’a pas été associé au recrutement.', evidence);
    if (byHospital === null) return insufficient('L’employeur du coordonnateur n’est pas connu.', evidence);
    return mayor === null
      ? insufficient('Rien ne dit si le maire a été associé au recrutement.', evidence)
      : conforme('L’hôpital emploie et le maire a été associé au recrutement.', evidence);
  },
};

const HOSPITAL: readonly (EmployerType | null)[] = ['HOPITAL', 'COLLECTIVITE_ET_HOPITAL'];

/** Null without a post, and while one whose employer is not known might be the hospital's. */
function isHospitalEmployer({ posts }: RuleFacts): boolean | null {
  if (posts.some(({ employer }) => HOSPITAL.includes(employer))) return true;
  return posts.length === 0 || posts.some(({ employer }) => employer === null) ? null : false;
}
