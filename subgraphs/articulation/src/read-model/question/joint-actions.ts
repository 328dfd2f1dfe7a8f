import { type FundingSource, type IsoDate, isWithin, type TerritoryKey } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { byTitle } from '../record/action-order.ts';
import type { ActionNode, SchemeNode } from '../record/nodes.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf } from './asked.ts';
import type { PairQuestion } from './question.ts';

export interface JointActionQuestion extends Omit<PairQuestion, 'asOf' | 'territory'> {
  /** Only actions running that day, those without dates among them; not given: actions of any time. */
  asOf?: IsoDate | null;
  /** Only others whose perimeter certainly shares ground with it, on that day. */
  there?: { territory: TerritoryKey; on: IsoDate } | null;
  themes?: readonly string[] | null;
  /** Funded from one of these sources. */
  funders?: readonly FundingSource[] | null;
  /** Different sources of money, at least. */
  minFunders?: number | null;
}

/** Ids of the actions that this scheme and others carry: most other schemes (among those asked for) first, then by title. */
export function jointActions(world: World, schemeId: string, question: JointActionQuestion): string[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme) return [];
  const { there } = question;
  const isAsked = askedOf(world, { ...question, territory: there?.territory, asOf: there?.on });
  const found: Counted[] = [];
  for (const action of world.actionsOf.of(scheme.index)) {
    if (!isOfTheQuestion(action, question)) continue;
    const others = othersCarrying(world, { action, scheme, isAsked });
    if (others > 0) found.push({ action, others });
  }
  return found.sort(byReach).map(({ action }) => action.id);
}

function isOfTheQuestion(action: ActionNode, question: JointActionQuestion): boolean {
  const { asOf, themes, funders, minFunders } = question;
  return (
    (asOf == null || isWithin(action, asOf)) &&
    (themes == null || themes.includes(action.theme)) &&
    (funders == null || action.funders.some((source) => funders.includes(source))) &&
    action.funders.length >= (minFunders ?? 0)
  );
}

interface Counted {
  action: ActionNode;
  others: number;
}

const byReach = inTurn<Counted>(
  (a, b) => b.others - a.others,
  (a, b) => byTitle(a.action, b.action),
);

interface Carried {
  action: ActionNode;
  scheme: SchemeNode;
  isAsked: (scheme: SchemeNode) => boolean;
}

function othersCarrying({ schemes }: World, { action, scheme, isAsked }: Carried): number {
  let others = 0;
  for (const { scheme: index } of action.carriers) {
    const other = schemes.get(index);
    if (other !== undefined && other !== scheme && isAsked(other)) others++;
  }
  return others;
}
