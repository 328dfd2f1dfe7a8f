import { type FundingSource, type IsoDate, isWithin, type TerritoryKey } from '@maillage/kit';
import { type Scope, scopeOf } from '../read-model/matrix/scope.ts';
import { hasEnded } from '../read-model/question/question.ts';
import { byTitle } from '../read-model/record/action-order.ts';
import type { ActionNode } from '../read-model/record/nodes.ts';
import type { World } from '../read-model/world.ts';

export interface JointActionsQuestion {
  asOf: IsoDate;
  /** Only actions of which a carrier's perimeter certainly shares ground with it; not given: everywhere. */
  territory?: TerritoryKey | null;
  /** Schemes in being that carry it, at least; 2 when not given. */
  minSchemes?: number | null;
  /** Different sources of money, at least. */
  minFunders?: number | null;
  /** One of its carriers in being is of one of these kinds. */
  kinds?: readonly string[] | null;
  themes?: readonly string[] | null;
  /** Funded from one of these sources. */
  funders?: readonly FundingSource[] | null;
}

const MIN_SCHEMES = 2;

/** Ids of the actions running that day, those without dates among them, that several schemes in being carry: by title. */
export function jointActionsIn(world: World, question: JointActionsQuestion): string[] {
  const there = question.territory == null ? null : scopeOf(world, question);
  return [...world.actions.values()]
    .filter((action) => isWithin(action, question.asOf) && isPaidAsAsked(action, question))
    .filter((action) => isCarriedAsAsked(world, { action, there, question }))
    .sort(byTitle)
    .map(({ id }) => id);
}

function isPaidAsAsked({ theme, funders }: ActionNode, asked: JointActionsQuestion): boolean {
  return (
    (asked.themes == null || asked.themes.includes(theme)) &&
    (asked.funders == null || funders.some((source) => asked.funders?.includes(source))) &&
    funders.length >= (asked.minFunders ?? 0)
  );
}

interface Carried {
  action: ActionNode;
  there: Scope | null;
  question: JointActionsQuestion;
}

function isCarriedAsAsked({ schemes }: World, { action, there, question }: Carried): boolean {
  const { asOf, kinds, minSchemes } = question;
  const known = action.carriers.flatMap(({ scheme }) => schemes.get(scheme) ?? []);
  const carriers = known.filter((scheme) => !hasEnded(scheme, asOf));
  return (
    carriers.length >= (minSchemes ?? MIN_SCHEMES) &&
    (kinds == null || carriers.some(({ definition }) => kinds.includes(definition.code))) &&
    (there === null || carriers.some((scheme) => there.schemes.has(scheme)))
  );
}
