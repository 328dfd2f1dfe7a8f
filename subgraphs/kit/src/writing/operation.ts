import type { IsoDate, Problem } from '../contract/index.ts';

/** What an operation made of a record: the record after it, and what of the input could not be done with that record. */
export interface Applied<Item> {
  record: Item;
  problems: Problem[];
}

/**
 * One thing that can be done to a record. Pure: the same record and input give the same result, the record given stays as it is. Whether the
 * result may stand is for the validation of the whole record to say.
 */
export interface Operation<Item, Input> {
  /** Kept in the change log: `setPerimeter`. */
  name: string;
  apply(record: Item, input: Input, setting: WritingSetting): Applied<Item>;
}

/** What operations know besides the record. */
export interface WritingSetting {
  today: IsoDate;
}

export const done = <Item>(record: Item): Applied<Item> => ({ record, problems: [] });

/** The record as it was, and why nothing could be done with it. */
export const refused = <Item>(record: Item, ...problems: Problem[]): Applied<Item> => ({ record, problems });
