import {
  type DateComparator,
  dateCondition,
  type FundingSource,
  isAsked,
  type Provenance,
  type SetComparator,
  type StringComparator,
  type TerritoryRef,
  type Theme,
  territoryKey,
  textConditions,
  valuesOf,
} from '@maillage/kit';
import type { Prisma } from './generated/client.ts';

/** What the list of actions can be asked for; every part must hold. */
export interface ActionFilter {
  title?: StringComparator | null;
  theme?: SetComparator<Theme> | null;
  provenance?: SetComparator<Provenance> | null;
  startedOn?: DateComparator | null;
  /** One of its carriers is this scheme. */
  scheme?: string | null;
  /** One of its partners is this one. */
  partner?: string | null;
  /** Funded from one of these sources. */
  funder?: SetComparator<FundingSource> | null;
  /** This territory is one of its targets. */
  target?: TerritoryRef | null;
}

export function actionWhere(filter: ActionFilter): Prisma.ActionWhereInput {
  const { title, theme, provenance, startedOn, scheme, partner, funder, target } = filter;
  return {
    AND: [
      ...textConditions(title ?? {}).map((titleKey) => ({ titleKey })),
      ...(isAsked(theme) ? [{ theme: { in: valuesOf(theme) } }] : []),
      ...(isAsked(provenance) ? [{ provenance: { in: valuesOf(provenance) } }] : []),
      ...(startedOn ? [{ startedOn: dateCondition(startedOn) }] : []),
      ...(scheme ? [{ carriers: { some: { schemeId: scheme } } }] : []),
      ...(partner ? [{ partnerIds: { has: partner } }] : []),
      ...(isAsked(funder) ? [{ funders: { hasSome: valuesOf(funder) } }] : []),
      ...(target ? [{ targets: { has: territoryKey(target) } }] : []),
    ],
  };
}
