import { emptied, given } from './given.ts';
import { done, type Operation } from './operation.ts';

export interface AmendableFields<Item, Amendment> {
  fields: readonly (keyof Item)[];
  neverEmpty: readonly string[];
  /** The fields that a record keeps otherwise than the amendment gives them. */
  whole(amendment: Amendment): Partial<Item>;
}

/** Sets the fields of a record that an input gives: absent ones stay as they are; null empties a field, unless no record goes without it. */
export const amending = <Item extends object, Amendment extends object>(
  name: string,
  { fields, neverEmpty, whole }: AmendableFields<Item, Amendment>,
): Operation<Item, Amendment> => ({
  name,
  apply(record, input) {
    const problems = emptied(input, neverEmpty);
    if (problems.length > 0) return { record, problems };
    return done({ ...record, ...given<Item>(input, fields), ...whole(input) });
  },
});
