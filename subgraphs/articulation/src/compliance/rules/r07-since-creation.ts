import { answerEvidence, type Evidence, seatEvidence } from '../evidence.ts';
import { flag } from '../reading/answers.ts';
import { isMember, type Membership } from '../reading/copil.ts';
import { CARERS, USERS } from '../reading/quarters.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const sinceCreation: Rule = {
  id: 'R07',
  label: 'Usagers et aidants dès la création',
  wording: 'Les représentants des usagers et des aidants sont partie prenante du CLSM dès sa constitution.',
  source: s4('§4'),
  evaluate(facts) {
    const quarters = [
      takesPart(facts, { name: 'usagers', detail: 'usersSinceCreation', membership: USERS }),
      takesPart(facts, { name: 'aidants', detail: 'carersSinceCreation', membership: CARERS }),
    ];
    const evidence = quarters.flatMap((quarter) => quarter.evidence);
    const late = quarters.filter(({ since }) => since === false).map(({ name }) => name);
    if (late.length > 0) return nonConforme(`Pas dès la constitution : ${late.join(', ')}.`, evidence);
    const unknown = quarters.filter(({ since }) => since === null).map(({ name }) => name);
    return unknown.length > 0
      ? insufficient(`Rien ne dit depuis quand prennent part : ${unknown.join(', ')}.`, evidence)
      : conforme('Les usagers et les aidants prennent part depuis la constitution.', evidence);
  },
};

interface Quarter {
  name: string;
  detail: string;
  membership: Membership;
}

/** As the record answers; else by a seat that began with the CLSM. */
function takesPart(
  facts: RuleFacts,
  { name, detail, membership }: Quarter,
): { name: string; since: boolean | null; evidence: Evidence[] } {
  const { startedOn } = facts;
  const founding = facts.seats
    .filter((seat) => isMember(seat, membership))
    .filter(({ since }) => since !== null && startedOn !== null && since <= startedOn);
  const answered = flag(facts, detail);
  if (answered === null) {
    return { name, since: founding.length > 0 ? true : null, evidence: founding.map(seatEvidence) };
  }
  const answer = answerEvidence(`${name}, dès la constitution : ${answered ? 'oui' : 'non'}`);
  return { name, since: answered, evidence: [answer, ...(answered ? founding.map(seatEvidence) : [])] };
}
