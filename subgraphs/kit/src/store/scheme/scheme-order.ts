import { compareText } from '../../base/index.ts';
import { isIsoDate } from '../../contract/dates.ts';
import { badUserInput } from '../../errors.ts';
import type { ListedScheme } from './listed-scheme.ts';

/** Orders of a list of schemes; every one ends with the id, so that it is total. Days that are not known come last. */
export const SCHEME_ORDERS = {
  NAME_ASC: 'Par nom, de A à Z',
  NAME_DESC: 'Par nom, de Z à A',
  STARTED_ON_ASC: 'Du plus ancien au plus récent',
  STARTED_ON_DESC: 'Du plus récent au plus ancien',
} as const;

export type SchemeOrder = keyof typeof SCHEME_ORDERS;

/** Where a scheme stands in an order. */
interface Rank {
  /** Null comes last. */
  value: string | null;
  id: string;
}

/** One order, as a comparison of schemes and as cursors in it. */
export interface ListOrder {
  compare(one: ListedScheme, other: ListedScheme): number;
  cursorOf(scheme: ListedScheme): string[];
  /**
   * Whether a scheme comes behind a cursor.
   * @throws BAD_USER_INPUT on a cursor that is not one of this order's
   */
  behind(cursor: readonly string[]): (scheme: ListedScheme) => boolean;
}

export function listOrder(order: SchemeOrder): ListOrder {
  const isByName = order.startsWith('NAME');
  const sign = order.endsWith('_ASC') ? 1 : -1;
  const rankOf = ({ nameKey, head }: ListedScheme): Rank => ({
    value: isByName ? nameKey : head.startedOn,
    id: head.id,
  });
  const compare = (one: Rank, other: Rank): number => {
    if (one.value === other.value) return compareText(one.id, other.id);
    if (one.value === null || other.value === null) return one.value === null ? 1 : -1;
    return sign * compareText(one.value, other.value);
  };
  return {
    compare: (one, other) => compare(rankOf(one), rankOf(other)),
    cursorOf(scheme) {
      const { value, id } = rankOf(scheme);
      return [value ?? '', id];
    },
    behind([value = '', id = '']) {
      if (!isByName && value !== '' && !isIsoDate(value)) {
        throw badUserInput('« after » attend le curseur d’une page précédente de cette même liste.');
      }
      const cursor = { value: !isByName && value === '' ? null : value, id };
      return (scheme) => compare(cursor, rankOf(scheme)) < 0;
    },
  };
}
