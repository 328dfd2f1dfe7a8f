import { isWithin } from '@maillage/kit';
import { sharedDocuments } from '../question/shared-diagnoses.ts';
import { dayOf } from '../record/ground-on.ts';
import type { ActionNode, LinkNode, PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { eachSeated } from '../record/seat-spans.ts';
import type { Scope } from './scope.ts';

/** Something that several schemes have in common. */
export interface Shared<Item> {
  item: Item;
  /** Two or more, each once. */
  schemes: SchemeNode[];
}

/** Partners seated in two of the schemes or more. */
export function sharedPartnersIn({ world, schemes, asOf }: Scope): Shared<PartnerNode>[] {
  const seatedIn = new Array<SchemeNode[] | undefined>(world.partnerIds.size);
  for (const scheme of schemes) {
    eachSeated(scheme.seatSpans, asOf, (partner) => {
      const known = seatedIn[partner];
      if (!known) seatedIn[partner] = [scheme];
      else if (known.at(-1) !== scheme) known.push(scheme);
    });
  }
  const shared: Shared<PartnerNode>[] = [];
  for (const [partner, item] of world.partners) {
    const seated = seatedIn[partner];
    if (seated && seated.length > 1) shared.push({ item, schemes: seated });
  }
  return shared;
}

/** Actions running that day that two of the schemes or more carry. */
export function jointActionsIn({ world, schemes, asOf }: Scope): Shared<ActionNode>[] {
  const shared: Shared<ActionNode>[] = [];
  for (const item of world.actions.values()) {
    if (item.carriers.length < 2 || !isWithin(item, asOf)) continue;
    const carriers = item.carriers.flatMap(({ scheme }) => world.schemes.get(scheme) ?? []);
    const carrying = carriers.filter((scheme) => schemes.has(scheme));
    if (carrying.length > 1) shared.push({ item, schemes: carrying });
  }
  return shared;
}

/** People, by the numbers of their keys, who coordinate two of the schemes or more. */
export function sharedCoordinatorsIn({ schemes, asOf }: Scope): Shared<number>[] {
  const posts = [...schemes].flatMap((scheme) => scheme.posts.filter((post) => isWithin(post, asOf)));
  return [...Map.groupBy(posts, ({ holder }) => holder)].flatMap(([item, ofHolder]) => {
    const coordinated = new Set(ofHolder.map(({ scheme }) => scheme));
    return coordinated.size > 1 ? [{ item, schemes: [...coordinated] }] : [];
  });
}

export interface SeatBetween {
  seat: SeatNode;
  /** Rank of a kind that its role names. */
  toRank: number;
}

/** Seats in bodies of the schemes that are held as the coordinator of another kind. */
export function coordinatorSeatsIn({ world, schemes, asOf }: Scope): SeatBetween[] {
  return [...schemes].flatMap((scheme) =>
    scheme.coordinatorSeats.flatMap((seat) => {
      if (!isWithin(seat, asOf)) return [];
      const ranks = seat.coordinates.flatMap((kind) => world.kinds.get(kind)?.rank ?? []);
      return ranks.filter((rank) => rank !== scheme.kindRank).map((toRank) => ({ seat, toRank }));
    }),
  );
}

/** Pairs of the schemes whose records have a diagnosis in common. */
export function diagnosisPairsIn({ world, schemes, asOf }: Scope): [SchemeNode, SchemeNode][] {
  const day = dayOf(world, asOf);
  return [...schemes].flatMap((scheme) => {
    if (scheme.diagnoses.length === 0) return [];
    const others = new Set(sharedDocuments(day, scheme).map(({ other }) => other));
    return [...others]
      .filter((other) => other.index > scheme.index && schemes.has(other))
      .map((other): [SchemeNode, SchemeNode] => [scheme, other]);
  });
}

export interface LinkBetween {
  link: LinkNode;
  /** Rank of the kind at the other end. */
  toRank: number;
}

/** Links that one of the schemes declares: with another of them, or with a kind alone. */
export function linksIn({ world, schemes, asOf }: Scope): LinkBetween[] {
  return [...schemes].flatMap((scheme) =>
    scheme.links.flatMap((link) => {
      if (!isWithin(link.record, asOf)) return [];
      const other = link.target === null ? undefined : world.schemes.get(link.target);
      const toRank = link.target === null ? world.kinds.get(link.record.toKind)?.rank : other?.kindRank;
      return toRank === undefined || (other && !schemes.has(other)) ? [] : [{ link, toRank }];
    }),
  );
}
