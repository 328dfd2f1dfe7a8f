import { bodyEvidence } from '../evidence.ts';
import { hasBody } from '../reading/copil.ts';
import type { Rule } from '../rule.ts';
import { s0 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const workingGroups: Rule = {
  id: 'R25',
  label: 'Groupes de travail thématiques',
  wording: 'Des groupes de travail thématiques mettent en œuvre la stratégie du CLSM (S0 ; S3).',
  source: s0('Des espaces opérationnels : les groupes de travail thématiques'),
  evaluate(facts) {
    const groups = facts.bodies.filter(({ type }) => type === 'GROUPE_TRAVAIL');
    if (groups.length > 0) return conforme('Des groupes de travail sont en place.', groups.map(bodyEvidence));
    return hasBody(facts, 'GROUPE_TRAVAIL') === false
      ? nonConforme('Il n’y a aucun groupe de travail.')
      : insufficient('Les groupes de travail ne sont pas connus.');
  },
};
