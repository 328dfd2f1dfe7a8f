import { codesOf, THEMES, type Theme } from '@maillage/kit';
import { says, saysYes } from '../answers.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { shareOfClsms } from '../measures.ts';
import { inS1 } from '../published.ts';

const THEMES_SECTION = 'Partie 4, les thématiques de travail';

/** The themes whose share stands in the text; those of the others stood in the chart alone. */
const PUBLISHED_THEMES: Partial<Record<Theme, number>> = {
  SISM: 0.76,
  LOGEMENT_HABITAT: 0.65,
  SITUATIONS_COMPLEXES: 0.64,
  ADOLESCENTS: 0.55,
  AUTRE: 0.18,
};

const SHARE = { basis: 'CLSM', unit: 'PART' } as const;

/** Diagnosis, themes of the working groups, means (S1 part 4). */
export const strategyIndicators: readonly IndicatorDefinition[] = [
  {
    ...SHARE,
    topic: 'Diagnostic',
    id: 'diagnostic',
    definition: 'Part des CLSM actifs dont le diagnostic local est réalisé ou en cours.',
    published: inS1('Partie 4, le diagnostic local des besoins', { 2022: 0.66 }),
    measure: shareOfClsms(says('diagnosisStatus', 'FAIT', 'EN_COURS')),
  },
  ...codesOf(THEMES).map((theme): IndicatorDefinition => {
    const share = PUBLISHED_THEMES[theme];
    return {
      ...SHARE,
      topic: 'Thèmes des groupes de travail',
      id: `theme-${theme.toLowerCase().replaceAll('_', '-')}`,
      definition: `Part des CLSM actifs, dont les instances sont connues, qui ont un groupe de travail sur ce thème : ${THEMES.labels[theme]}.`,
      published: share === undefined ? null : inS1(THEMES_SECTION, { 2022: share }),
      measure: shareOfClsms(({ facts }) =>
        facts.completeParts.has('INSTANCES')
          ? facts.bodies.some((body) => body.type === 'GROUPE_TRAVAIL' && body.theme === theme)
          : null,
      ),
    };
  }),
  {
    ...SHARE,
    topic: 'Moyens',
    id: 'budget-propre',
    definition: 'Part des CLSM actifs qui disposent d’un budget propre.',
    published: inS1(THEMES_SECTION, { 2022: 0.45 }),
    measure: shareOfClsms(saysYes('ownBudget')),
  },
];
