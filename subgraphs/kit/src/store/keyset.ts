import { type Connection, encodeCursor, type Page } from '../schema/page.ts';

/** One page out of rows read with one more than asked for, which says whether there is a next page. A list of one page needs no count. */
export function pageOfRows<Row, Node>(
  rows: readonly Row[],
  page: Page,
  options: { toNode: (row: Row) => Node; cursorOf: (row: Row) => string[]; count: () => Promise<number> },
): Connection<Node> {
  const hasNextPage = rows.length > page.first;
  const hasPreviousPage = page.after !== null;
  return {
    nodes: rows.slice(0, page.first).map(options.toNode),
    cursorAt: (index) => encodeCursor(options.cursorOf(rows[index] as Row)),
    hasNextPage,
    hasPreviousPage,
    totalCount: hasNextPage || hasPreviousPage ? options.count : rows.length,
  };
}
