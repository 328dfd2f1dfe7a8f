import { isWithin, type LinkNature, type Period } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import type { LinkNode, SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import type { Question } from './question.ts';

/** An articulation that one of two schemes declares. */
export interface DeclaredLink extends Period {
  /** Place among the links of that record. */
  position: number;
  /** The scheme whose record says so. */
  declaredBy: string;
  /** Kind of the other end. */
  kind: string;
  /** The other end; null when the source says its kind only, or when there is no such scheme. */
  schemeId: string | null;
  nature: LinkNature;
  source: string | null;
}

/** What can be asked of links: all of them, whenever they held, when `ever` is set. */
export interface LinksQuestion extends Question {
  ever?: boolean | null;
}

/**
 * Links that hold on the day, as this scheme declares them and as others declare them towards it: in the order of the schemes at the
 * other end (those to a kind alone behind the others of that kind), those declared here first. A link to a kind that the registry does
 * not have is left out.
 */
export function links(world: World, schemeId: string, question: LinksQuestion): DeclaredLink[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme) return [];
  return [...new Set([...scheme.links, ...world.linksTo.of(scheme.index)])]
    .filter((link) => question.ever || isWithin(link.record, question.asOf))
    .flatMap((link) => toEnd(world, scheme, link) ?? [])
    .filter(({ kind }) => question.kinds == null || question.kinds.includes(kind))
    .sort(byEnd)
    .map(seenFrom);
}

/** By the scheme that declares, then in the order of its record. */
export const byLink = inTurn<LinkNode>(
  (a, b) => bySchemeOrder(a.scheme, b.scheme),
  (a, b) => a.position - b.position,
);

/** A link as the scheme that declares it has it. */
export function toDeclaredLink({ schemes }: World, link: LinkNode): DeclaredLink {
  const other = link.target === null ? undefined : schemes.get(link.target);
  return seenFrom({ link, kind: other?.definition.code ?? link.record.toKind, other });
}

/** A link seen from one of its ends. */
interface End {
  link: LinkNode;
  isOwn: boolean;
  kind: string;
  kindRank: number;
  other: SchemeNode | undefined;
}

function toEnd({ schemes, kinds }: World, from: SchemeNode, link: LinkNode): End | null {
  const isOwn = link.scheme === from;
  const target = link.target === null ? undefined : schemes.get(link.target);
  const other = isOwn ? target : link.scheme;
  const kind = other?.definition.code ?? link.record.toKind;
  const kindRank = kinds.get(kind)?.rank;
  return kindRank === undefined ? null : { link, isOwn, kind, kindRank, other };
}

const byEnd = inTurn<End>(
  (a, b) => a.kindRank - b.kindRank,
  (a, b) => Number(a.other === undefined) - Number(b.other === undefined),
  (a, b) => (a.other && b.other ? bySchemeOrder(a.other, b.other) : 0),
  (a, b) => Number(b.isOwn) - Number(a.isOwn),
  (a, b) => a.link.position - b.link.position,
);

function seenFrom({
  link: { scheme, record, position },
  kind,
  other,
}: Pick<End, 'link' | 'kind' | 'other'>): DeclaredLink {
  const { nature, source, since, until } = record;
  return { declaredBy: scheme.id, position, kind, schemeId: other?.id ?? null, nature, source, since, until };
}
