import type { IsoDate } from '@maillage/kit';
import type { World } from '../world.ts';
import type { SchemeFilter } from './scheme-filter.ts';
import { type SchemeListOrder, schemeOrder } from './scheme-orders.ts';
import { schemeTest } from './scheme-test.ts';

export interface SchemesQuestion {
  filter?: SchemeFilter | null;
  /** NAME_ASC when not given. */
  orderBy?: SchemeListOrder | null;
  /** The day of the order by population, and of the filter where it names none. */
  asOf: IsoDate;
}

/** Ids of the schemes of all kinds that the filter lets through, in a total order. */
export function schemes(world: World, { filter, orderBy, asOf }: SchemesQuestion): string[] {
  const test = schemeTest(world, { filter: filter ?? {}, asOf });
  const order = schemeOrder(world, { orderBy: orderBy ?? 'NAME_ASC', asOf: filter?.asOf ?? asOf });
  return [...world.schemes.values()]
    .filter(test)
    .sort(order)
    .map(({ id }) => id);
}
