import { answerEvidence, type Evidence, seatEvidence } from '../evidence.ts';
import { amount } from '../reading/answers.ts';
import { seatsOf } from '../reading/copil.ts';
import type { Rule } from '../rule.ts';
import type { FactSeat, RuleFacts } from '../rule-facts.ts';
import { s1 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const bothPsychiatries: Rule = {
  id: 'R22',
  label: 'Psychiatrie adulte et infanto-juvénile',
  wording: 'La psychiatrie adulte et la psychiatrie infanto-juvénile prennent toutes deux part au CLSM.',
  source: s1('Partie 2, composition du COPIL'),
  evaluate(facts) {
    const both = [
      takesPart(facts, { name: 'adulte', college: 'PSYCHIATRIE_ADULTE', detail: 'adultSectorsInSteering' }),
      takesPart(facts, {
        name: 'infanto-juvénile',
        college: 'PSYCHIATRIE_INFANTO_JUVENILE',
        detail: 'childSectorsInSteering',
      }),
    ];
    const evidence = both.flatMap((one) => one.evidence);
    const absent = both.filter(({ present }) => present === false).map(({ name }) => name);
    if (absent.length > 0)
      return nonConforme(`Ne prend pas part : psychiatrie ${absent.join(' et ')}.`, evidence);
    const unknown = both.filter(({ present }) => present === null).map(({ name }) => name);
    return unknown.length > 0
      ? insufficient(`Part inconnue : psychiatrie ${unknown.join(' et ')}.`, evidence)
      : conforme('Les deux psychiatries prennent part.', evidence);
  },
};

interface Psychiatry {
  name: string;
  college: 'PSYCHIATRIE_ADULTE' | 'PSYCHIATRIE_INFANTO_JUVENILE';
  /** Number of its sectors that are associated with steering. */
  detail: string;
}

/** By a seat in any body, else as the record answers, else by the complete composition of the COPIL. */
function takesPart(
  facts: RuleFacts,
  { name, college, detail }: Psychiatry,
): { name: string; present: boolean | null; evidence: Evidence[] } {
  const seats = facts.seats.filter((seat) => seat.college === college);
  if (seats.length > 0) return { name, present: true, evidence: seats.map(seatEvidence) };
  const sectors = amount(facts, detail);
  if (sectors !== null) {
    const evidence = [answerEvidence(`Psychiatrie ${name} : ${sectors} secteurs associés au pilotage`)];
    return { name, present: sectors > 0, evidence };
  }
  const isKnown = facts.completeParts.has('SIEGES_COPIL') && !seatsOf(facts, 'COPIL').some(mayBePsychiatry);
  return { name, present: isKnown ? false : null, evidence: [] };
}

/** Public psychiatry « sans précision » may be either. */
const mayBePsychiatry = ({ college }: FactSeat): boolean =>
  college === null || college === 'PSYCHIATRIE_PUBLIQUE';
