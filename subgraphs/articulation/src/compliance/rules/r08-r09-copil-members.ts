import { seatEvidence } from '../evidence.ts';
import { type Membership, presenceInCopil } from '../reading/copil.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

interface Member extends Membership {
  id: string;
  /** French, with its article. */
  name: string;
  section: string;
}

/** Whom S4 wants on the COPIL beside the quarters. */
const MEMBERS: readonly Member[] = [
  {
    id: 'R08',
    name: 'la délégation de l’ARS',
    section: '§4',
    colleges: ['ARS'],
    categories: ['ARS'],
  },
  { id: 'R09a', name: 'la MDPH', section: '§4.1', colleges: [], categories: ['MDPH'] },
  {
    id: 'R09b',
    name: 'l’Éducation nationale',
    section: '§4.1',
    colleges: ['EDUCATION'],
    categories: ['EDUCATION'],
  },
  {
    id: 'R09c',
    name: 'des professionnels de santé libéraux',
    section: '§4.1',
    colleges: ['LIBERAL'],
    categories: ['LIBERAL', 'ORDRE'],
  },
  {
    id: 'R09d',
    name: 'des travailleurs sociaux',
    section: '§4.1',
    colleges: ['SOCIAL_MEDICO_SOCIAL'],
    categories: ['SOCIAL', 'CCAS', 'MEDICO_SOCIAL'],
  },
];

/** R08 and R09a to R09d: one rule with different members. */
export const copilMembers: readonly Rule[] = MEMBERS.map(({ id, name, section, ...membership }) => ({
  id,
  label: `Au comité de pilotage : ${name}`,
  wording: `Le comité de pilotage rassemble, parmi d’autres, ${name}.`,
  source: s4(section),
  evaluate: (facts: RuleFacts) => {
    const { sits, seats } = presenceInCopil(facts, membership);
    if (sits) return conforme(`Au comité de pilotage : ${name}.`, seats.map(seatEvidence));
    return sits === false
      ? nonConforme(`Il manque au comité de pilotage : ${name}. Sa composition est déclarée complète.`)
      : insufficient(`La composition connue du comité de pilotage ne permet pas de dire s’il y a ${name}.`);
  },
}));
