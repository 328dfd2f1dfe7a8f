import { type IsoDate, once, type SchemeState, stateOf, type TerritoryKey } from '@maillage/kit';
import { overlappingPairs, place } from '../read-model/matrix/overlapping-pairs.ts';
import { type SchemePair, toSchemePairs } from '../read-model/matrix/scheme-pair.ts';
import { type Scope, scopeOf } from '../read-model/matrix/scope.ts';
import { jointActionsIn, linksIn, type Shared, sharedPartnersIn } from '../read-model/matrix/shared-facts.ts';
import { byLink, type DeclaredLink, toDeclaredLink } from '../read-model/question/links.ts';
import { byTitle } from '../read-model/record/action-order.ts';
import { dayOf } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';
import { byPartnerName } from '../read-model/record/partner-order.ts';
import { bySchemeOrder } from '../read-model/record/scheme-order.ts';
import type { World } from '../read-model/world.ts';
import { compareBy, type GainsAndLosses } from './gains-and-losses.ts';

export interface ArticulationChangesQuestion {
  territory: TerritoryKey;
  from: IsoDate;
  to: IsoDate;
}

/** What happened to a scheme between two days, as seen from a territory. */
export interface SchemeChange {
  schemeId: string;
  kind: string;
  /** BEGAN and ENDED: it is there on one of the days alone, because it began, ended, or its perimeter moved. STATE: there on both, in another state. */
  change: 'BEGAN' | 'ENDED' | 'STATE';
  /** Its states on the two days; null when nothing is known of the day. */
  stateFrom: SchemeState | null;
  stateTo: SchemeState | null;
}

/** A partner or an action, and the schemes of the territory that share it on the day on which they do. */
export interface SharedBy {
  id: string;
  /** In the order of schemes. */
  schemeIds: string[];
}

/** How the articulation of a territory differs between two days. Each list is worked out when it is first asked for. */
export interface ArticulationChanges {
  /** In the order of schemes. */
  schemes(): SchemeChange[];
  /** Pairs of schemes that overlap on one day alone: by the first scheme, then by the second. */
  overlaps(): GainsAndLosses<SchemePair>;
  /** Partners that two schemes or more share on one day alone, by name. */
  sharedPartners(): GainsAndLosses<SharedBy>;
  /** Actions that two schemes or more carry on one day alone, by title. */
  jointActions(): GainsAndLosses<SharedBy>;
  /** Links that hold on one day alone, by the scheme that declares them. */
  links(): GainsAndLosses<DeclaredLink>;
}

/** Of each day, the schemes that have not ended and whose perimeter certainly shares ground with the territory are compared. */
export function articulationChanges(
  world: World,
  { territory, from, to }: ArticulationChangesQuestion,
): ArticulationChanges {
  const before = scopeOf(world, { territory, asOf: from });
  const after = scopeOf(world, { territory, asOf: to });
  const compare = compareBy({ before, after });
  return {
    schemes: once(() => schemeChanges(before, after)),
    overlaps: once(() => compare(pairsIn, ({ schemeId, otherId }) => `${schemeId} ${otherId}`)),
    sharedPartners: once(() => compare(partnersIn, ({ id }) => id)),
    jointActions: once(() => compare(actionsIn, ({ id }) => id)),
    links: once(() => {
      const { gained, lost } = compare(linkNodesIn, (link) => link);
      const declared = (links: typeof gained) => links.map((link) => toDeclaredLink(world, link));
      return { gained: declared(gained), lost: declared(lost) };
    }),
  };
}

function schemeChanges(before: Scope, after: Scope): SchemeChange[] {
  const all = [...new Set([...before.schemes, ...after.schemes])].sort(bySchemeOrder);
  return all.flatMap((scheme) => {
    const stateOn = ({ asOf }: Scope) => stateOf(scheme.definition, scheme, asOf)?.state ?? null;
    const [stateFrom, stateTo] = [stateOn(before), stateOn(after)];
    const change = !before.schemes.has(scheme) ? 'BEGAN' : !after.schemes.has(scheme) ? 'ENDED' : 'STATE';
    if (change === 'STATE' && stateFrom === stateTo) return [];
    return [{ schemeId: scheme.id, kind: scheme.definition.code, change, stateFrom, stateTo }];
  });
}

function pairsIn({ world, schemes, asOf }: Scope): SchemePair[] {
  const placed = place(schemes, dayOf(world, asOf));
  return toSchemePairs(placed, overlappingPairs(placed));
}

const partnersIn = (scope: Scope): SharedBy[] =>
  sharedPartnersIn(scope)
    .sort((a, b) => byPartnerName(a.item, b.item))
    .map(toSharedBy);

const actionsIn = (scope: Scope): SharedBy[] =>
  jointActionsIn(scope)
    .sort((a, b) => byTitle(a.item, b.item))
    .map(toSharedBy);

const linkNodesIn = (scope: Scope) =>
  linksIn(scope)
    .map(({ link }) => link)
    .sort(byLink);

function toSharedBy({ item, schemes }: Shared<{ id: string }>): SharedBy {
  return { id: item.id, schemeIds: schemes.toSorted(bySchemeOrder).map(({ id }: SchemeNode) => id) };
}
