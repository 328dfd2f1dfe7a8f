import { isWithin } from '@maillage/kit';
import { byTitle } from '../record/action-order.ts';
import type { PartnerNode, SeatNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import type { World } from '../world.ts';
import { hasEnded, isAsked, type Question } from './question.ts';
import { bySeatOrder, type Seat, toSeat } from './seat.ts';

export interface PartnerCard {
  id: string;
  name: string;
  category: string;
}

/** Under the id asked, even where it was merged into another since; null when there is no such partner. */
export function partner(world: World, id: string): PartnerCard | null {
  const node = partnerOf(world, id);
  return node ? { id, name: node.name, category: node.category } : null;
}

/** Seats that the partner holds on the day, by scheme. A scheme that has ended has none any more. */
export function partnerSeats(world: World, id: string, question: Question): Seat[] {
  return seatsHeld(world, id, question)
    .sort(bySeatOrder)
    .map((seat) => toSeat(world, seat));
}

/** Ids of the schemes where the partner holds a seat on the day, in the order of schemes. */
export function partnerSchemes(world: World, id: string, question: Question): string[] {
  const schemes = seatsHeld(world, id, question).map((seat) => seat.scheme);
  return [...new Set(schemes)].sort(bySchemeOrder).map((scheme) => scheme.id);
}

/** Ids of the actions that the partner takes part in, by title. */
export function partnerActions(world: World, id: string): string[] {
  const node = partnerOf(world, id);
  return node ? [...new Set(world.actionsWith.of(node.index))].sort(byTitle).map((action) => action.id) : [];
}

function partnerOf({ partnerIds, partners, partnerSuccessors }: World, id: string): PartnerNode | undefined {
  const index = partnerIds.known(id);
  return index === undefined ? undefined : partners.get(partnerSuccessors.of(index));
}

function seatsHeld(world: World, id: string, question: Question): SeatNode[] {
  const node = partnerOf(world, id);
  if (!node) return [];
  return world.seatsOf
    .of(node.index)
    .filter((seat) => isWithin(seat, question.asOf) && isAsked(question, seat.scheme))
    .filter((seat) => !hasEnded(seat.scheme, question.asOf));
}
