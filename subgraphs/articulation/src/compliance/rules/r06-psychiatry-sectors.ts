import { answerEvidence } from '../evidence.ts';
import { amount } from '../reading/answers.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

export const psychiatrySectors: Rule = {
  id: 'R06',
  label: 'Tous les secteurs de psychiatrie au pilotage',
  wording:
    'Chaque secteur de psychiatrie publique que le territoire recoupe est associé au pilotage (S4 §4 ; S1 partie 1).',
  source: s4('§4'),
  evaluate(facts) {
    const lines = [
      sectors(facts, {
        name: 'adulte',
        covered: 'adultPsychiatrySectors',
        steering: 'adultSectorsInSteering',
      }),
      sectors(facts, {
        name: 'infanto-juvénile',
        covered: 'childPsychiatrySectors',
        steering: 'childSectorsInSteering',
      }),
    ];
    const evidence = lines.flatMap(({ text }) => (text === null ? [] : [answerEvidence(text)]));
    const short = lines.filter(({ all }) => all === false).map(({ name }) => name);
    if (short.length > 0) {
      return nonConforme(
        `Des secteurs couverts n’ont pas de part au pilotage : ${short.join(', ')}.`,
        evidence,
      );
    }
    const unknown = lines.filter(({ all }) => all === null).map(({ name }) => name);
    return unknown.length > 0
      ? insufficient(
          `Les secteurs couverts ou associés ne sont pas connus : ${unknown.join(', ')}.`,
          evidence,
        )
      : conforme('Tous les secteurs couverts sont associés au pilotage.', evidence);
  },
};

interface Sectors {
  name: string;
  /** Details with the numbers of sectors that are covered, and of those associated. */
  covered: string;
  steering: string;
}

function sectors(facts: RuleFacts, { name, covered, steering }: Sectors) {
  const [all, associated] = [amount(facts, covered), amount(facts, steering)];
  if (all === 0) return { name, all: true, text: `Psychiatrie ${name} : aucun secteur` };
  if (all === null || associated === null) return { name, all: null, text: null };
  return {
    name,
    all: associated >= all,
    text: `Psychiatrie ${name} : ${associated} secteurs associés sur ${all}`,
  };
}
