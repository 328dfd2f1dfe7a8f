import { type Connection, edgeOf, type Page } from '../schema/page.ts';

/** One page out of rows read with one more than asked for, which says whether there is a next page. A list of one page needs no count. */
export function pageOfRows<Row, Node>(
  rows: readonly Row[],
  page: Page,
  options: { toNode: (row: Row) => Node; cursorOf: (row: Row) => string[]; count: () => Promise<number> },
): Connection<Node> {
  const hasNextPage = rows.length > page.first;
  const hasPreviousPage = page.after !== null;
  return {
    edges: rows.slice(0, page.first).map((row) => edgeOf(options.toNode(row), () => options.cursorOf(row))),
    hasNextPage,
    hasPreviousPage,
    totalCount: hasNextPage || hasPreviousPage ? options.count : rows.length,
  };
}
