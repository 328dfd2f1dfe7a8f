import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { nonApplicable } from '../verdicts.ts';
import { neighbourInCopil } from './neighbour-in-copil.ts';
import { certainOf } from './neighbours-of.ts';

export const clsCoordinator: Rule = {
  id: 'R03',
  label: 'Coordonnateur du CLS au comité de pilotage',
  wording:
    'Le coordonnateur du contrat local de santé siège au comité de pilotage, s’il est différent de celui du CLSM.',
  source: s4('§4.1'),
  evaluate(facts) {
    const present = certainOf(facts, 'CLS');
    return present.length > 0 && present.every(({ sameCoordinator }) => sameCoordinator === true)
      ? nonApplicable('La même personne coordonne le CLSM et le contrat local de santé.')
      : neighbourInCopil(facts, { kind: 'CLS', name: 'le contrat local de santé', ofAnother: true });
  },
};
