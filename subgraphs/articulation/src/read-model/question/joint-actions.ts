import {
  type CarrierRole,
  type FundingSource,
  type IsoDate,
  isWithin,
  type TerritoryKey,
} from '@maillage/kit';
import { compareText, inTurn } from '../base/compare.ts';
import { byTitle } from '../record/action-order.ts';
import type { ActionNode, SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
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

/** An action that this scheme carries together with others. */
export interface JointAction {
  actionId: string;
  /** All schemes that carry it, in their order. */
  carriers: { schemeId: string; kind: string; role: CarrierRole }[];
}

/** Actions that this scheme and others carry: most other schemes (among those asked for) first, then by title. */
export function jointActions(world: World, schemeId: string, question: JointActionQuestion): JointAction[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme) return [];
  const { there } = question;
  const isAsked = askedOf(world, { ...question, territory: there?.territory, asOf: there?.on });
  return [...new Set(world.actionsOf.of(scheme.index))]
    .filter((action) => isOfTheQuestion(action, question))
    .map((action) => ({ action, others: othersCarrying(world, { action, scheme, isAsked }) }))
    .filter(({ others }) => others > 0)
    .sort(byReach)
    .map(({ action }) => ({ actionId: action.id, carriers: carriersOf(world, action) }));
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
  const others = action.carriers
    .map((carrier) => schemes.get(carrier.scheme))
    .filter((other) => other !== undefined && other !== scheme && isAsked(other));
  return new Set(others).size;
}

/** Schemes that carry the action and that the model knows, in the order of schemes. */
export function carriersOf({ schemes }: World, action: ActionNode): JointAction['carriers'] {
  return action.carriers
    .flatMap(({ scheme, role }) => {
      const node = schemes.get(scheme);
      return node ? [{ node, role }] : [];
    })
    .sort((a, b) => bySchemeOrder(a.node, b.node) || compareText(a.role, b.role))
    .map(({ node, role }) => ({ schemeId: node.id, kind: node.definition.code, role }));
}
