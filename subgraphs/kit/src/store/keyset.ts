import { type Connection, encodeCursor, type Page } from '../schema/page.ts';

/** One page out of rows read with one more than asked for, which says whether there is a next page. */
export function pageOfRows<Row, Node>(
  rows: readonly Row[],
  page: Page,
  options: { toNode: (row: Row) => Node; cursorOf: (row: Row) => string[]; count: () => Promise<number> },
): Connection<Node> {
  return {
    edges: rows
      .slice(0, page.first)
      .map((row) => ({ node: options.toNode(row), cursor: encodeCursor(options.cursorOf(row)) })),
    hasNextPage: rows.length > page.first,
    hasPreviousPage: page.after !== null,
    totalCount: options.count,
  };
}
