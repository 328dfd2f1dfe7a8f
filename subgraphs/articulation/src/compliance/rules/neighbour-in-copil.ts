import { answerEvidence, overlapEvidence, seatEvidence } from '../evidence.ts';
import { coordinatorInCopil } from '../reading/coordinators.ts';
import type { Verdict } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';
import { certainOf, withoutNeighbour } from './neighbours-of.ts';

interface Guest {
  kind: string;
  /** With its article: « l’atelier santé ville ». */
  name: string;
  /** Only a coordinator who is another person than the CLSM's has to sit. */
  ofAnother?: boolean;
}

/** Whether the coordinator of the schemes of a kind that are on the territory sits on the COPIL (S4 §4.1 and §7). */
export function neighbourInCopil(facts: RuleFacts, { kind, name, ofAnother = false }: Guest): Verdict {
  const present = certainOf(facts, kind);
  if (present.length === 0) return withoutNeighbour(facts, kind, name.replace(/^l(e |’)/, 'un '));
  const overlaps = present.map(overlapEvidence);
  const { sits, seats } = coordinatorInCopil(facts, kind);
  const who = `Le coordonnateur pour ${name}`;
  if (sits) {
    const how =
      seats.length > 0 ? seats.map(seatEvidence) : [answerEvidence(`${kind} : le coordonnateur siège`)];
    return conforme(`${who} siège au comité de pilotage.`, [...how, ...overlaps]);
  }
  const same = coordinatorInCopil(facts, 'CLSM');
  if (same.sits && present.every(({ sameCoordinator }) => sameCoordinator === true)) {
    const because = `${who} est aussi celui du CLSM, qui siège au comité de pilotage.`;
    return conforme(because, [...same.seats.map(seatEvidence), ...overlaps]);
  }
  if (sits === null)
    return insufficient(`Rien ne dit si ${name} est représenté par son coordonnateur.`, overlaps);
  if (ofAnother && present.some(({ sameCoordinator }) => sameCoordinator === null)) {
    return insufficient(
      `${who} ne siège pas ; rien ne dit si c’est une autre personne que celui du CLSM.`,
      overlaps,
    );
  }
  return nonConforme(`${who} ne siège pas au comité de pilotage.`, overlaps);
}
