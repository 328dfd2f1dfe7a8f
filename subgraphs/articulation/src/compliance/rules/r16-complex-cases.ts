import { answerEvidence, bodyEvidence, documentEvidence } from '../evidence.ts';
import { flag } from '../reading/answers.ts';
import { hasBody } from '../reading/copil.ts';
import { documentsOf } from '../reading/documents.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const complexCases: Rule = {
  id: 'R16',
  label: 'Cellule de situations complexes et sa charte',
  wording:
    'Une cellule aide à résoudre les situations psychosociales complexes, dans le cadre d’une charte éthique. Aucune situation n’est enregistrée.',
  source: s4('§10'),
  evaluate(facts) {
    const cells = facts.bodies.filter(({ type }) => type === 'CELLULE_CAS_COMPLEXES');
    const charters = documentsOf(facts, 'CHARTE_ETHIQUE', null);
    const [hasCell, hasCharter] = [flag(facts, 'complexCaseCell'), flag(facts, 'ethicsCharter')];
    const evidence = [
      ...cells.map(bodyEvidence),
      ...charters.recent.map(documentEvidence),
      ...[answer('Cellule de situations complexes', hasCell), answer('Charte éthique', hasCharter)].flat(),
    ];
    const cell = cells.length > 0 ? true : (hasCell ?? hasBody(facts, 'CELLULE_CAS_COMPLEXES'));
    if (cell === null) return insufficient('Rien ne dit s’il y a une cellule.', evidence);
    if (!cell) return nonConforme('Il n’y a pas de cellule de situations complexes.', evidence);
    const charter = charters.exists === true ? true : (hasCharter ?? charters.exists);
    if (charter === null)
      return insufficient('La cellule existe ; rien ne dit si elle a une charte éthique.', evidence);
    return charter
      ? conforme('La cellule existe et a sa charte éthique.', evidence)
      : nonConforme('La cellule existe sans charte éthique.', evidence);
  },
};

const answer = (name: string, value: boolean | null) =>
  value === null ? [] : [answerEvidence(`${name} : ${value ? 'oui' : 'non'}`)];
