import { byLink, type DeclaredLink, toDeclaredLink } from '../question/links.ts';
import { byTitle } from '../record/action-order.ts';
import { byPartnerName } from '../record/partner-order.ts';
import type { FactsByKinds } from './facts-by-kinds.ts';
import type { RankPair } from './pair-lists.ts';
import { type SchemePair, toSchemePairs } from './scheme-pair.ts';

/** What is behind the counts of a cell; every list is put in order when it is asked for. */
export interface CellDetails {
  /** By the first scheme, then by the second. */
  pairs(): SchemePair[];
  /** By name. */
  partnerIds(): string[];
  /** By title. */
  actionIds(): string[];
  /** By the scheme that declares, then in the order of its record. */
  links(): DeclaredLink[];
}

export function cellDetails(facts: FactsByKinds, ranks: RankPair): CellDetails {
  return {
    pairs: () => toSchemePairs(facts.placed, facts.overlaps.of(ranks)),
    partnerIds: () =>
      facts.partners
        .of(ranks)
        .toSorted(byPartnerName)
        .map(({ id }) => id),
    actionIds: () =>
      facts.actions
        .of(ranks)
        .toSorted(byTitle)
        .map(({ id }) => id),
    links: () =>
      facts.links
        .of(ranks)
        .map(({ link }) => link)
        .sort(byLink)
        .map((link) => toDeclaredLink(facts.placed.day.world, link)),
  };
}
