import { pipeline, Readable } from 'node:stream';
import type { SchemeKindDefinition } from '@maillage/kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Cell } from './column.ts';
import { type ExportList, exportLists } from './export-list.ts';
import { parametersOf, readExportRequest } from './export-request.ts';
import { FORMATS } from './formats.ts';
import { type RowsSource, readRows } from './read-rows.ts';

export interface ExportsOptions extends RowsSource {
  kinds: readonly SchemeKindDefinition[];
  today: () => string;
}

/** `GET /export`: what can be exported. `GET /export/clsm.csv?region=11&asOf=2025-01-01`: one list, streamed. */
export function registerExports(server: FastifyInstance, options: () => ExportsOptions): void {
  server.get('/export', async () => exportLists(options().kinds).map(describe));

  server.get<{ Params: { list: string; format: string }; Querystring: Record<string, unknown> }>(
    '/export/:list.:format',
    async (request, reply) => {
      const { kinds, today, ...source } = options();
      const list = exportLists(kinds).find(({ slug }) => slug === request.params.list);
      const format = Object.hasOwn(FORMATS, request.params.format)
        ? FORMATS[request.params.format]
        : undefined;
      if (!list || !format) return reply.callNotFound();
      try {
        const asked = readExportRequest(list, request.query, today());
        const pages = readRows(list, asked, source);
        // The first page is read before anything is sent: what is wrong with the request gets a status of its own.
        const first = await pages.next();
        const columns = [...list.columns.map(({ name }) => name), ...(list.dated ? ['asOf'] : [])];
        const rows = Readable.from(rowsOf(first, pages, list.dated ? [asked.day] : []));
        const name = `${list.slug}${list.dated ? `-${asked.day}` : ''}.${request.params.format}`;
        reply.headers({
          'content-type': format.contentType,
          'content-disposition': `attachment; filename="${name}"`,
        });
        return reply.send(pipeline(rows, format.write(columns, asked.variant), () => {}));
      } catch (error) {
        return refuse(reply, error);
      }
    },
  );
}

async function* rowsOf(
  first: IteratorResult<Cell[][]>,
  rest: AsyncGenerator<Cell[][]>,
  last: Cell[],
): AsyncGenerator<Cell[]> {
  for (const row of first.value ?? []) yield [...row, ...last];
  for await (const page of rest) for (const row of page) yield [...row, ...last];
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof GraphQLError) || error.extensions.code === 'INTERNAL_SERVER_ERROR') throw error;
  return reply.status(400).send({ error: error.message, code: error.extensions.code });
}

const describe = (list: ExportList) => ({
  label: list.label,
  urls: Object.keys(FORMATS).map((format) => `/export/${list.slug}.${format}`),
  parameters: parametersOf(list),
  columns: list.columns.map(({ name, description }) => ({ name, description })),
});
