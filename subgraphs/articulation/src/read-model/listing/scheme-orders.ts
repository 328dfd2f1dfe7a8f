import type { IsoDate } from '@maillage/kit';
import { compareText } from '@maillage/kit';
import { type Compare, descendingNullLast, inTurn } from '../base/compare.ts';
import { populationOn } from '../question/card.ts';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';

/** Orders of a list of schemes, in French. Each ends with the id, so that it is total; what is not known comes last. */
export const SCHEME_LIST_ORDERS = {
  NAME_ASC: 'Par nom, de A à Z',
  NAME_DESC: 'Par nom, de Z à A',
  STARTED_ON_ASC: 'Du plus ancien au plus récent',
  STARTED_ON_DESC: 'Du plus récent au plus ancien',
  POPULATION_DESC: 'Du plus peuplé au moins peuplé, à la date demandée',
} as const;

export type SchemeListOrder = keyof typeof SCHEME_LIST_ORDERS;

const byId: Compare<SchemeNode> = (a, b) => compareText(a.id, b.id);
const byName: Compare<SchemeNode> = (a, b) => compareText(a.nameKey, b.nameKey);

interface OrderOnDay {
  orderBy: SchemeListOrder;
  asOf: IsoDate;
}

/** How two schemes stand in a list; populations are worked out once for each scheme. */
export function schemeOrder(world: World, { orderBy, asOf }: OrderOnDay): Compare<SchemeNode> {
  switch (orderBy) {
    case 'NAME_ASC':
      return inTurn(byName, byId);
    case 'NAME_DESC':
      return inTurn((a, b) => byName(b, a), byId);
    case 'STARTED_ON_ASC':
      return inTurn((a, b) => compareDays(a.startedOn, b.startedOn), byId);
    case 'STARTED_ON_DESC':
      return inTurn(
        (a, b) => nullLast(a.startedOn, b.startedOn) || compareDays(b.startedOn, a.startedOn),
        byId,
      );
    case 'POPULATION_DESC':
      return inTurn(byPopulation(world, asOf), byId);
  }
}

const nullLast = (a: IsoDate | null, b: IsoDate | null): number => Number(a === null) - Number(b === null);

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  return nullLast(a, b) || compareText(a ?? '', b ?? '');
}

function byPopulation(world: World, asOf: IsoDate): Compare<SchemeNode> {
  const known = new Map<SchemeNode, number | null>();
  const populationOf = (scheme: SchemeNode) => {
    if (!known.has(scheme)) known.set(scheme, populationOn(world, scheme, asOf));
    return known.get(scheme) ?? null;
  };
  return (a, b) => descendingNullLast(populationOf(a), populationOf(b));
}
