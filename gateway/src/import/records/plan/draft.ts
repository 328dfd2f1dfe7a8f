import type { Difference } from '@maillage/kit';
import type { RowValues } from '../cells/row-values.ts';
import type { Shelf, Standing } from '../shelf.ts';

/** A record as rows would have it, and which of them is behind a place of it. */
export interface Built<Item> {
  record: Item;
  /** Null where no one row is: then it is all of them. */
  rowAt(path: readonly string[]): RowValues<unknown> | null;
  /** The column that says what stands at a path. */
  columnAt(path: readonly string[]): string | null;
  /** Rows that may speak of several parts of the record. */
  unsure?: readonly RowValues<unknown>[];
}

/** A record to be made or changed, by rows that may yet be refused. */
export interface Draft<Item extends { id: string }> {
  shelf: Shelf<Item>;
  /** Null for one to be made. */
  before: Standing<Item> | null;
  rows: readonly RowValues<unknown>[];
  build(rows: readonly RowValues<unknown>[]): Built<Item>;
  nameOf(record: Item): string;
}

/** A record that has passed every check. */
export interface Change<Item extends { id: string }> {
  shelf: Shelf<Item>;
  before: Standing<Item> | null;
  after: Item;
  name: string;
  lines: readonly number[];
  /** Worked out when it is asked for. */
  readonly differences: readonly Difference[];
}
