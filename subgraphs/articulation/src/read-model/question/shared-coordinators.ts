import { compareText, isWithin } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf } from './asked.ts';
import { hasEnded, type PairQuestion } from './question.ts';

/** One person who, on the day, holds a coordination post in this scheme and in at least one other. */
export interface SharedCoordinator {
  /** Pseudonymous; never leaves the subgraph. */
  holderKey: string;
  /** The other schemes, in their order. */
  schemeIds: string[];
}

/** Coordinators that this scheme shares with others, those with most other schemes first. Posts of a scheme that has ended do not count. */
export function sharedCoordinators(
  world: World,
  schemeId: string,
  question: PairQuestion,
): SharedCoordinator[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme || hasEnded(scheme, question.asOf)) return [];
  const isAsked = askedOf(world, question);
  const holders = scheme.posts.filter((post) => isWithin(post, question.asOf)).map(({ holder }) => holder);
  return [...new Set(holders)]
    .map((holder) => {
      const others = world.postsOf
        .of(holder)
        .filter((post) => post.scheme !== scheme && isWithin(post, question.asOf))
        .map((post) => post.scheme)
        .filter((other) => isAsked(other) && !hasEnded(other, question.asOf));
      return {
        holderKey: world.holders.textOf(holder),
        schemeIds: [...new Set(others)].sort(bySchemeOrder).map(({ id }) => id),
      };
    })
    .filter(({ schemeIds }) => schemeIds.length > 0)
    .sort(byReach);
}

const byReach = inTurn<SharedCoordinator>(
  (a, b) => b.schemeIds.length - a.schemeIds.length,
  (a, b) => compareText(a.holderKey, b.holderKey),
);
