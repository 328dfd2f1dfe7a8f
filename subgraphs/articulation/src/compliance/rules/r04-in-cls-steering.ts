import { answerEvidence, overlapEvidence, seatEvidence } from '../evidence.ts';
import { flag } from '../reading/answers.ts';
import { coordinatorSeats } from '../reading/coordinators.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';
import { certainOf, withoutNeighbour } from './neighbours-of.ts';

export const inClsSteering: Rule = {
  id: 'R04',
  label: 'Coordonnateur du CLSM au pilotage du CLS',
  wording:
    'Le coordonnateur du CLSM est intégré à l’équipe de pilotage du contrat local de santé signé sur son territoire.',
  source: s4('§5'),
  evaluate(facts) {
    const present = certainOf(facts, 'CLS');
    if (present.length === 0) return withoutNeighbour(facts, 'CLS', 'un contrat local de santé');
    const overlaps = present.map(overlapEvidence);
    const seats = coordinatorSeats(
      present.flatMap(({ steering }) => steering),
      'CLSM',
    );
    if (seats.length > 0) {
      return conforme('Il siège dans le pilotage du contrat local de santé.', [
        ...seats.map(seatEvidence),
        ...overlaps,
      ]);
    }
    if (present.some(({ sameCoordinator }) => sameCoordinator === true)) {
      return conforme('Il coordonne lui-même le contrat local de santé.', overlaps);
    }
    const answered = flag(facts, 'coordinatorInClsSteering');
    if (answered === null) return insufficient('Rien ne dit s’il fait partie du pilotage du CLS.', overlaps);
    const answer = [answerEvidence(`Intégré au pilotage du CLS : ${answered ? 'oui' : 'non'}`), ...overlaps];
    return answered
      ? conforme('La fiche répond qu’il fait partie de l’équipe de pilotage.', answer)
      : nonConforme('La fiche répond qu’il ne fait pas partie de l’équipe de pilotage.', answer);
  },
};
