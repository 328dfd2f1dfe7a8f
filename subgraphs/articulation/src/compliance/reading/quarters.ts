import type { Membership } from './copil.ts';

/** The four quarters as seats show them (S1 part 2: « quatre quarts »). A hospital is not psychiatry by itself, a commune is not its élus. */
export const ELECTED: Membership = { colleges: ['ELUS'], categories: [] };
export const PSYCHIATRY: Membership = {
  colleges: ['PSYCHIATRIE_PUBLIQUE', 'PSYCHIATRIE_ADULTE', 'PSYCHIATRIE_INFANTO_JUVENILE'],
  categories: ['CMP'],
};
export const CHILD_PSYCHIATRY: Membership = { colleges: ['PSYCHIATRIE_INFANTO_JUVENILE'], categories: [] };
export const USERS: Membership = { colleges: ['USAGERS'], categories: ['ASSOCIATION_USAGERS', 'GEM'] };
export const CARERS: Membership = { colleges: ['AIDANTS'], categories: ['ASSOCIATION_FAMILLES'] };
