import type { LinkRecord } from '@maillage/kit';
import { succeed } from '../base/succession.ts';
import type { World } from '../world.ts';
import type { SchemeNode } from './nodes.ts';
import { postCarriers, standingCarriers } from './put-action.ts';

export interface SchemeEntry {
  /** Number of its id. */
  index: number;
  scheme: SchemeNode | null;
  /** Of a scheme withdrawn because it is the same as another: number of that other's id. */
  successor: number | null;
}

/**
 * Puts a scheme in the place of what the model knew under its id; without one it is taken away. Whoever names a scheme that was merged into
 * another means that other one, for as long as the merge stands.
 */
export function putScheme(world: World, { index, scheme, successor }: SchemeEntry): void {
  const known = world.schemes.get(index);
  if (known) {
    world.schemes.delete(index);
    world.withdrawn.set(index, known);
    if (known.part !== null) world.parts.forget(known.part, known);
    post(world, known, 'remove');
  }
  if (scheme) {
    world.schemes.set(index, scheme);
    world.withdrawn.delete(index);
    if (scheme.part !== null) world.parts.describe(scheme.part, scheme);
    post(world, scheme, 'add');
  }
  const moved = succeed(world.schemeSuccessors, index, scheme === null ? successor : null);
  if (moved !== null) resettle(world, moved);
}

/** Moves the actions and links that were filed under a scheme to whichever it stands for now. */
function resettle(world: World, index: number): void {
  for (const action of [...world.actionsOf.of(index)]) {
    postCarriers(world, action, 'remove');
    action.carriers = standingCarriers(world.schemeSuccessors, action.namedCarriers);
    postCarriers(world, action, 'add');
  }
  for (const link of [...world.linksTo.of(index)]) {
    world.linksTo.remove(index, link);
    link.target = targetOf(world, link.record);
    if (link.target !== null) world.linksTo.add(link.target, link);
  }
}

/** Number of the scheme that a link points to, as it stands now; null when only its kind is said. */
export const targetOf = (
  { schemeIds, schemeSuccessors }: World,
  { toSchemeId }: LinkRecord,
): number | null => (toSchemeId === null ? null : schemeSuccessors.of(schemeIds.idOf(toSchemeId)));

/** Adds all that the scheme points at to the postings, or removes it from them. */
function post(world: World, scheme: SchemeNode, change: 'add' | 'remove'): void {
  for (const perimeter of scheme.perimeters) {
    const resolved = new Set(perimeter.units);
    const parts = new Set([...resolved].flatMap((units) => [...units.parts]));
    const wholes = new Set([...resolved].flatMap((units) => [...units.wholes]));
    for (const part of parts) world.parts.meet(part);
    for (const unit of new Set([...wholes, ...parts])) world.perimetersOver[change](unit, perimeter);
  }
  for (const coordination of scheme.posts) world.postsOf[change](coordination.holder, coordination);
  postMembers(world, scheme, change);
  for (const diagnosis of scheme.diagnoses) {
    for (const key of [diagnosis.sameUrl, diagnosis.sameTitle]) {
      if (key !== null) world.diagnosesOf[change](key, diagnosis);
    }
  }
  for (const link of scheme.links) if (link.target !== null) world.linksTo[change](link.target, link);
}

/** The same, of the partners that sit in it and that lead it. */
export function postMembers(world: World, scheme: SchemeNode, change: 'add' | 'remove'): void {
  for (const seat of scheme.seats) world.seatsOf[change](seat.partner, seat);
  for (const partner of new Set(scheme.leads)) world.ledBy[change](partner, scheme);
}
