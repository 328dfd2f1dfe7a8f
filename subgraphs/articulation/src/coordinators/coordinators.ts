import {
  compareText,
  type EmployerType,
  type IsoDate,
  isWithin,
  type Period,
  type TerritoryKey,
} from '@maillage/kit';
import { inTurn } from '../read-model/base/compare.ts';
import { scopeOf } from '../read-model/matrix/scope.ts';
import { hasEnded } from '../read-model/question/question.ts';
import type { PostNode } from '../read-model/record/nodes.ts';
import { bySchemeOrder } from '../read-model/record/scheme-order.ts';
import type { World } from '../read-model/world.ts';
import type { CoordinatorId } from './coordinator-id.ts';
import { type FullTimeEquivalent, sumFte } from './sum-fte.ts';

export interface CoordinatorsQuestion {
  asOf: IsoDate;
  /** Only people with a post in a scheme that certainly touches it; their other posts count too, wherever they are. */
  territory?: TerritoryKey | null;
  /** Only people who coordinate at least that many schemes; 1 when not given. */
  minSchemes?: number | null;
}

/** A coordination post that its holder has on the day. */
export interface HeldPost extends Period {
  schemeId: string;
  kind: string;
  fte: number | null;
  employer: EmployerType | null;
  workplace: EmployerType | null;
}

/** Somebody who coordinates, known by a pseudonym alone, with all posts of the day (S1 part 5, « casquettes »). */
export interface Coordinator extends FullTimeEquivalent {
  /** Opaque, the same wherever this person is met, and no key to who that is. */
  id: string;
  /** In the order of schemes, each once. */
  schemeIds: string[];
  /** In the order of schemes. */
  posts: HeldPost[];
  /** Known employers, in the order of posts, each once. */
  employers: EmployerType[];
}

/** People who hold posts in schemes that have not ended: most schemes first, then most full-time equivalent known, then by id. */
export function coordinators(
  world: World,
  question: CoordinatorsQuestion,
  idOf: CoordinatorId,
): Coordinator[] {
  const { asOf, minSchemes } = question;
  const holders = new Set<number>();
  for (const scheme of scopeOf(world, question).schemes) {
    for (const post of scheme.posts) if (isWithin(post, asOf)) holders.add(post.holder);
  }
  return [...holders]
    .map((holder) => toCoordinator(idOf(world.holders.textOf(holder)), heldPosts(world, { holder, asOf })))
    .filter(({ schemeIds }) => schemeIds.length >= (minSchemes ?? 1))
    .sort(byReach);
}

const byReach = inTurn<Coordinator>(
  (a, b) => b.schemeIds.length - a.schemeIds.length,
  (a, b) => b.fteKnown - a.fteKnown,
  (a, b) => compareText(a.id, b.id),
);

function heldPosts(world: World, { holder, asOf }: { holder: number; asOf: IsoDate }): PostNode[] {
  return world.postsOf
    .of(holder)
    .filter((post) => isWithin(post, asOf) && !hasEnded(post.scheme, asOf))
    .sort((a, b) => bySchemeOrder(a.scheme, b.scheme) || a.position - b.position);
}

function toCoordinator(id: string, posts: readonly PostNode[]): Coordinator {
  return {
    id,
    schemeIds: [...new Set(posts.map(({ scheme }) => scheme.id))],
    posts: posts.map(toHeldPost),
    employers: [...new Set(posts.flatMap(({ employer }) => employer ?? []))],
    ...sumFte(posts),
  };
}

function toHeldPost({ scheme, fte, employer, workplace, since, until }: PostNode): HeldPost {
  return { schemeId: scheme.id, kind: scheme.definition.code, fte, employer, workplace, since, until };
}
