import type { World } from '../world.ts';
import type { SchemeNode } from './nodes.ts';

/** Puts a scheme in the place of what the model knew under its id; null takes it away. */
export function putScheme(world: World, index: number, scheme: SchemeNode | null): void {
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
}

/** Adds all that the scheme points at to the postings, or removes it from them. */
function post(world: World, scheme: SchemeNode, change: 'add' | 'remove'): void {
  for (const perimeter of scheme.perimeters) {
    const resolved = new Set(perimeter.units);
    const parts = new Set([...resolved].flatMap((units) => [...units.parts]));
    const wholes = new Set([...resolved].flatMap((units) => [...units.wholes]));
    for (const part of parts) world.parts.meet(part);
    for (const unit of new Set([...wholes, ...parts])) world.perimetersOver[change](unit, perimeter);
  }
  for (const seat of scheme.seats) world.seatsOf[change](seat.partner, seat);
  for (const coordination of scheme.posts) world.postsOf[change](coordination.holder, coordination);
  for (const link of scheme.links) if (link.target !== null) world.linksTo[change](link.target, link);
}
