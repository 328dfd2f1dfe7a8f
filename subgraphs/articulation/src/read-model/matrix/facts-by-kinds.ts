import type { Steps } from '../base/steps.ts';
import { dayOf } from '../record/ground-on.ts';
import type { ActionNode, PartnerNode, SchemeNode } from '../record/nodes.ts';
import {
  type OverlappingPair,
  overlappingPairsInSteps,
  type PlacedSchemes,
  place,
} from './overlapping-pairs.ts';
import { addShared, createPairLists, type PairLists, type RankPair } from './pair-lists.ts';
import { type PeopleInCommon, peopleInCommon } from './people-in-common.ts';
import type { Scope } from './scope.ts';
import {
  coordinatorSeatsIn,
  diagnosisPairsIn,
  jointActionsIn,
  type LinkBetween,
  linksIn,
  type SeatBetween,
  type Shared,
  sharedCoordinatorsIn,
  sharedPartnersIn,
} from './shared-facts.ts';

/** All facts and declarations between the schemes of a scope, in no order. */
export interface FactsByKinds {
  placed: PlacedSchemes;
  overlaps: PairLists<OverlappingPair>;
  people: (ranks: RankPair) => PeopleInCommon;
  partners: PairLists<PartnerNode>;
  actions: PairLists<ActionNode>;
  /** Numbers of holders' keys. */
  coordinators: PairLists<number>;
  coordinatorSeats: PairLists<SeatBetween>;
  diagnoses: PairLists<[SchemeNode, SchemeNode]>;
  links: PairLists<LinkBetween>;
}

/** A step for each few schemes, and between kinds of facts. */
export function* factsByKinds(scope: Scope): Steps<FactsByKinds> {
  const { world, schemes, asOf } = scope;
  const kinds = world.kinds.size;
  const placed = place(schemes, dayOf(world, asOf));
  const pairs = yield* overlappingPairsInSteps(placed);
  const overlaps = createPairLists<OverlappingPair>(kinds);
  for (const pair of pairs) overlaps.add(rankAt(placed, pair.a), rankAt(placed, pair.b), pair);
  const links = createPairLists<LinkBetween>(kinds);
  for (const between of linksIn(scope)) links.add(between.link.scheme.kindRank, between.toRank, between);
  const coordinatorSeats = createPairLists<SeatBetween>(kinds);
  for (const between of coordinatorSeatsIn(scope)) {
    coordinatorSeats.add(between.seat.scheme.kindRank, between.toRank, between);
  }
  const diagnoses = createPairLists<[SchemeNode, SchemeNode]>(kinds);
  for (const pair of diagnosisPairsIn(scope)) diagnoses.add(pair[0].kindRank, pair[1].kindRank, pair);
  yield;
  const people = yield* peopleInCommon(placed, pairs);
  yield;
  const partners = byKinds(sharedPartnersIn(scope), kinds);
  yield;
  const actions = byKinds(jointActionsIn(scope), kinds);
  yield;
  const coordinators = byKinds(sharedCoordinatorsIn(scope), kinds);
  return { placed, overlaps, people, partners, actions, coordinators, coordinatorSeats, diagnoses, links };
}

const rankAt = ({ schemes }: PlacedSchemes, at: number): number => schemes[at]?.kindRank ?? 0;

/** Each thing in the list of every pair of kinds that shares it. */
function byKinds<Item>(shared: readonly Shared<Item>[], kinds: number): PairLists<Item> {
  const lists = createPairLists<Item>(kinds);
  for (const each of shared) addShared(lists, each);
  return lists;
}
