import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { neighbourInCopil } from './neighbour-in-copil.ts';

export const asvCoordinator: Rule = {
  id: 'R02',
  label: 'Coordonnateur de l’ASV au comité de pilotage',
  wording:
    'Si un atelier santé ville est en place sur le territoire, son coordonnateur siège au comité de pilotage.',
  source: s4('§7 et §4.1'),
  evaluate: (facts) => neighbourInCopil(facts, { kind: 'ASV', name: 'l’atelier santé ville' }),
};
