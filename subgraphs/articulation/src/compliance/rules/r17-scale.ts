import { PERIMETER_SCALES, type PerimeterScale } from '@maillage/kit';
import { answerEvidence } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

const NEAR: readonly PerimeterScale[] = ['INFRA_COMMUNAL', 'COMMUNAL', 'INTERCOMMUNAL'];

export const scale: Rule = {
  id: 'R17',
  label: 'Territoire de proximité',
  wording: 'Le territoire est infra-communal, communal ou intercommunal.',
  source: s4('§1'),
  evaluate(facts) {
    if (facts.scale === null) return insufficient('Le territoire n’est pas connu ce jour-là.');
    const name = PERIMETER_SCALES.labels[facts.scale];
    const evidence = [answerEvidence(`Échelle : ${name}`)];
    if (facts.scale === 'AUTRE') return insufficient('L’échelle du territoire n’est pas dite.', evidence);
    return NEAR.includes(facts.scale)
      ? conforme('Le territoire est à une échelle de proximité.', evidence)
      : nonConforme('Le territoire n’est pas à une échelle de proximité.', evidence);
  },
};
