import { GraphQLError } from 'graphql';
import type { Gateway } from '../execution/create-gateway.ts';
import type { RequestContext } from '../transport/transport.ts';
import type { Cell, Node } from './column.ts';
import type { ExportList } from './export-list.ts';
import type { ExportRequest } from './export-request.ts';

export interface RowsSource {
  gateway: Gateway;
  /** A new context for each page asked. */
  context: () => RequestContext;
}

interface Page {
  list: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const PAGE_SIZE = 200;

/** Pages of rows of an export, read through the public graph as an anonymous client would. @throws the graph's own error */
export async function* readRows(
  list: ExportList,
  { filter, day }: ExportRequest,
  { gateway, context }: RowsSource,
): AsyncGenerator<Cell[][]> {
  const source = documentOf(list);
  let after: string | null = null;
  do {
    const variables = { filter, after, ...(list.dated && { day }) };
    const { data, errors } = await gateway.execute({ source, variables, context: context() });
    const [error] = errors ?? [];
    if (error) throw error;
    const page: Page['list'] | undefined = (data as unknown as Page | null)?.list;
    if (!page) throw new GraphQLError('The list did not answer.');
    yield page.nodes.map((node) => list.columns.map((column) => column.read(node)));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

function documentOf({ field, filterType, dated, columns }: ExportList): string {
  const selections = [...new Set(columns.map((column) => column.selection))];
  return `query Export($filter: ${filterType}, $after: String${dated ? ', $day: Date!' : ''}) {
  list: ${field}(filter: $filter, first: ${PAGE_SIZE}, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { ${selections.join(' ')} }
  }
}`;
}
