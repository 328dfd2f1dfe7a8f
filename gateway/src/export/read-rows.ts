import { GraphQLError } from 'graphql';
import type { Content } from '../exchange/index.ts';
import type { Gateway } from '../execution/create-gateway.ts';
import type { RequestContext } from '../transport/transport.ts';
import type { GraphNode } from './graph-node.ts';
import type { ExportList } from './lists/index.ts';
import type { ExportRequest } from './parameters/export-request.ts';

export interface RowsSource {
  gateway: Pick<Gateway, 'execute'>;
  /** A new context for each page asked: that of an anonymous client. */
  context: () => RequestContext;
}

/** One row: its cells in the order of the list's columns. */
export interface Row {
  cells: Content[];
  /** A GeoJSON geometry, where it was asked for and there is one. */
  geometry: object | null;
}

interface Page {
  list: { nodes: GraphNode[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const PAGE_SIZE = 200;
/** As many as may have the largest geometry that the graph answers. */
const MAP_PAGE_SIZE = 10;

/**
 * Pages of rows of an export, each read when it is asked for, through the public graph as an anonymous client would.
 * @throws the graph's own error
 */
export async function* readRows(
  list: ExportList,
  { filter, day, ever, simplify, onMap }: Omit<ExportRequest, 'variant'> & { onMap: boolean },
  { gateway, context }: RowsSource,
): AsyncGenerator<Row[]> {
  const source = documentOf(list, onMap);
  let after: string | null = null;
  do {
    const variables = { filter, after, ...(list.dated && { day, ever }), ...(onMap && { simplify }) };
    const { data, errors } = await gateway.execute({ source, variables, context: context() });
    const [error] = errors ?? [];
    if (error) throw error;
    const page: Page['list'] | undefined = (data as unknown as Page | null)?.list;
    if (!page) throw new GraphQLError('The list did not answer.');
    yield page.nodes.flatMap((node) =>
      list.rows(node).map((cells) => ({ cells, geometry: onMap ? geometryOf(node) : null })),
    );
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

const geometryOf = (node: GraphNode): object | null =>
  (node.place as { geometry: object | null } | null)?.geometry ?? null;

function documentOf({ field, filterType, selection }: ExportList, onMap: boolean): string {
  const place = onMap ? 'place: perimeter(asOf: $day) { geometry(simplify: $simplify) }' : '';
  const asked = `${selection} ${place}`;
  const variables = [
    `$filter: ${filterType}`,
    '$after: String',
    ...(asked.includes('$day') ? ['$day: Date!'] : []),
    ...(asked.includes('$ever') ? ['$ever: Boolean!'] : []),
    ...(onMap ? ['$simplify: Float!'] : []),
  ];
  return `query Export(${variables.join(', ')}) {
  list: ${field}(filter: $filter, first: ${onMap ? MAP_PAGE_SIZE : PAGE_SIZE}, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { ${asked} }
  }
}`;
}
