import { says, saysAmong, saysYes } from '../answers.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { type Answer, shareOfClsms } from '../measures.ts';
import { inS1 } from '../published.ts';
import type { Subject } from '../sample.ts';

const ARTICULATION = 'Partie 6, articulation effective';

const SHARE = { topic: 'Place dans le territoire', basis: 'CLSM', unit: 'PART' } as const;

/** Codes of the detail `articulatesWith`. The text gives a share for the CLSPD alone; the others stood in the chart. */
const NETWORKS: readonly [code: string, name: string][] = [
  ['CLS', 'un contrat local de santé'],
  ['PTSM', 'un projet territorial de santé mentale'],
  ['ASV', 'un atelier santé ville'],
  ['CPTS', 'une communauté professionnelle territoriale de santé'],
  ['DAC', 'un dispositif d’appui à la coordination'],
  ['CLSPD', 'un conseil local de sécurité et de prévention de la délinquance'],
  ['PRE', 'un projet de réussite éducative'],
];

const CLARITIES: readonly [code: string, name: string, share: number][] = [
  ['cls', 'du contrat local de santé', 0.85],
  ['ptsm', 'du projet territorial de santé mentale', 0.83],
  ['asv', 'de l’atelier santé ville', 0.7],
  ['cpts', 'de la communauté professionnelle territoriale de santé', 0.65],
  ['dac', 'du dispositif d’appui à la coordination', 0.53],
];

/** Of those that cover a district: whether no workshop is there. */
function lacksWorkshop(subject: Subject): Answer {
  const covers = subject.hasOnGround('QPV');
  if (covers !== true) return covers === false ? undefined : null;
  const has = subject.hasOnGround('ASV');
  return has === null ? null : !has;
}

/** Its place among other schemes (S1 part 6). What is declared here is beside the facts of the graph. */
export const articulationIndicators: readonly IndicatorDefinition[] = [
  ...NETWORKS.map(
    ([code, name]): IndicatorDefinition => ({
      ...SHARE,
      id: `articulation-${code.toLowerCase()}`,
      definition: `Part des CLSM actifs qui répondent qu’ils s’articulent avec ${name}.`,
      published: code === 'CLSPD' ? inS1(ARTICULATION, { 2022: 0.5, wording: 'la moitié des CLSM' }) : null,
      measure: shareOfClsms(saysAmong('articulatesWith', code)),
    }),
  ),
  {
    ...SHARE,
    id: 'qpv-sans-asv',
    definition:
      'Part des CLSM actifs sans aucun atelier santé ville actif sur leur territoire, parmi ceux qui couvrent un quartier prioritaire.',
    published: inS1(ARTICULATION, { 2022: { atLeast: 0.4 }, wording: 'plus de 40 %' }),
    asksGround: true,
    measure: shareOfClsms(lacksWorkshop),
  },
  {
    ...SHARE,
    id: 'actions-pour-qpv',
    definition:
      'Part des CLSM actifs qui répondent qu’ils mènent des actions pour les quartiers prioritaires.',
    published: inS1(ARTICULATION, { 2022: 0.6 }),
    measure: shareOfClsms(saysYes('qpvActions')),
  },
  ...CLARITIES.map(
    ([code, name, share]): IndicatorDefinition => ({
      ...SHARE,
      topic: 'Clarté des missions',
      id: `clarte-${code}`,
      definition: `Part des coordinations de CLSM pour qui les missions ${name} sont très ou plutôt claires.`,
      published: inS1('Partie 6, clarté des missions', { 2022: share }),
      measure: shareOfClsms(says(`${code}Clarity`, 'TRES_CLAIRE', 'PLUTOT_CLAIRE')),
    }),
  ),
];
