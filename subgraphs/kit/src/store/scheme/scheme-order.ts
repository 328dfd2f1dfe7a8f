import { isIsoDate } from '../../contract/dates.ts';
import { badUserInput } from '../../errors.ts';
import { fromColumn, toColumn } from '../date-column.ts';
import type { Prisma } from '../generated/scheme/client.ts';
import type { HeadRow } from './scheme-lists.ts';

/** Orders of a list of schemes; every one ends with the id, so that it is total. Days that are not known come last. */
export const SCHEME_ORDERS = {
  NAME_ASC: 'Par nom, de A à Z',
  NAME_DESC: 'Par nom, de Z à A',
  STARTED_ON_ASC: 'Du plus ancien au plus récent',
  STARTED_ON_DESC: 'Du plus récent au plus ancien',
} as const;

export type SchemeOrder = keyof typeof SCHEME_ORDERS;

interface StoreOrder {
  orderBy: Prisma.SchemeOrderByWithRelationInput[];
  /** Condition: behind the cursor `[value, id]`. */
  behind(cursor: readonly string[]): Prisma.SchemeWhereInput;
  cursorOf(row: HeadRow): string[];
}

export function schemeOrder(order: SchemeOrder): StoreOrder {
  const ascending = order.endsWith('_ASC');
  return order.startsWith('NAME') ? byName(ascending) : byStart(ascending);
}

function byName(ascending: boolean): StoreOrder {
  const sort = ascending ? 'asc' : 'desc';
  return {
    orderBy: [{ nameKey: sort }, { id: 'asc' }],
    behind: ([nameKey = '', id = '']) => ({
      OR: [{ nameKey: ascending ? { gt: nameKey } : { lt: nameKey } }, { nameKey, id: { gt: id } }],
    }),
    cursorOf: (row) => [row.nameKey, row.id],
  };
}

function byStart(ascending: boolean): StoreOrder {
  const sort = ascending ? 'asc' : 'desc';
  return {
    orderBy: [{ startedOn: { sort, nulls: 'last' } }, { id: 'asc' }],
    behind: ([day = '', id = '']) => {
      if (day === '') return { startedOn: null, id: { gt: id } };
      if (!isIsoDate(day))
        throw badUserInput('« after » attend le curseur d’une page précédente de cette même liste.');
      const date = toColumn(day) as Date;
      return {
        OR: [
          { startedOn: ascending ? { gt: date } : { lt: date } },
          { startedOn: date, id: { gt: id } },
          { startedOn: null },
        ],
      };
    },
    cursorOf: (row) => [fromColumn(row.startedOn) ?? '', row.id],
  };
}
