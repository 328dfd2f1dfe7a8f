import { type PartnerRecord, searchKey } from '@maillage/kit';
import { succeed } from '../base/succession.ts';
import type { World } from '../world.ts';
import { postPartners } from './put-action.ts';
import { postMembers } from './put-scheme.ts';
import { seatSpans } from './seat-spans.ts';

export interface PartnerEntry {
  id: string;
  record: PartnerRecord | null;
  /** Of a partner withdrawn because it is the same as another: that other one. */
  successor?: string | null;
}

/**
 * Puts a partner in the place of what the model knew under its id; without a record it is taken away. Whoever names a partner that was merged
 * into another means that other one, for as long as the merge stands.
 */
export function putPartner(world: World, { id, record, successor }: PartnerEntry): void {
  const index = world.partnerIds.idOf(id);
  if (record === null) world.partners.delete(index);
  else {
    const { name, category } = record;
    world.partners.set(index, { id, index, name, nameKey: searchKey(name), category: world.pool(category) });
  }
  const next = record === null && successor != null ? world.partnerIds.idOf(successor) : null;
  const moved = succeed(world.partnerSuccessors, index, next);
  if (moved !== null) resettle(world, moved);
}

/** Moves what was filed under a partner to whoever it stands for now. */
function resettle(world: World, index: number): void {
  const { partnerSuccessors: successors, seatsOf, ledBy, actionsWith } = world;
  const schemes = new Set([...seatsOf.of(index).map(({ scheme }) => scheme), ...ledBy.of(index)]);
  for (const scheme of schemes) {
    postMembers(world, scheme, 'remove');
    scheme.leads = scheme.namedLeads.map(successors.of);
    for (const seat of scheme.seats) seat.partner = successors.of(seat.named);
    scheme.seatSpans = seatSpans(scheme.seats);
    postMembers(world, scheme, 'add');
  }
  for (const action of new Set(actionsWith.of(index))) {
    postPartners(world, action, 'remove');
    action.partners = action.namedPartners.map(successors.of);
    postPartners(world, action, 'add');
  }
}
