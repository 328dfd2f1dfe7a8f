import {
  isAsked,
  type PartnerCategory,
  type Provenance,
  type SetComparator,
  type StringComparator,
  type TerritoryRef,
  territoryKey,
  textConditions,
  valuesOf,
} from '@maillage/kit';
import type { Prisma } from './generated/client.ts';

/** What the list of partners can be asked for; every part must hold. */
export interface PartnerFilter {
  name?: StringComparator | null;
  category?: SetComparator<PartnerCategory> | null;
  provenance?: SetComparator<Provenance> | null;
  /** Its seat lies in this territory. */
  territory?: TerritoryRef | null;
}

export function partnerWhere({
  name,
  category,
  provenance,
  territory,
}: PartnerFilter): Prisma.PartnerWhereInput {
  return {
    AND: [
      ...textConditions(name ?? {}).map((nameKey) => ({ nameKey })),
      ...(isAsked(category) ? [{ category: { in: valuesOf(category) } }] : []),
      ...(isAsked(provenance) ? [{ provenance: { in: valuesOf(provenance) } }] : []),
      ...(territory ? [{ places: { has: territoryKey(territory) } }] : []),
    ],
  };
}
