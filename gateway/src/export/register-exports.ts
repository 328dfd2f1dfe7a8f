import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { getOrInsert, type SchemeKindDefinition } from '@maillage/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { describeList } from './describe-list.ts';
import type { Format, Sheet } from './formats/format.ts';
import { formatsOf } from './formats/index.ts';
import { type ExportList, exportLists } from './lists/index.ts';
import { readExportRequest } from './parameters/export-request.ts';
import { type Row, type RowsSource, readRows } from './read-rows.ts';
import { type Licence, OPEN_LICENCE } from './stamp.ts';

export interface ExportsOptions extends RowsSource {
  kinds: readonly SchemeKindDefinition[];
  today: () => string;
  /** Of the hub's records; the Licence Ouverte by default. */
  licence?: Licence;
}

type ExportParams = { Params: { list: string; format: string }; Querystring: Record<string, unknown> };

/** `GET /export`: what can be exported. `GET /export/clsm.csv?region=11&asOf=2025-01-01`: one list, streamed. */
export function registerExports(server: FastifyInstance, options: () => ExportsOptions): void {
  const listsOf = byKinds();
  server.get('/export', async () => [...listsOf(options().kinds).values()].map(describeList));
  server.route<ExportParams>({
    method: ['GET', 'HEAD'],
    url: '/export/:list.:format',
    exposeHeadRoute: false,
    async handler(request, reply) {
      const current = options();
      const list = listsOf(current.kinds).get(request.params.list);
      const format = list && formatOf(list, request.params.format);
      if (!list || !format) return reply.callNotFound();
      try {
        return await answer({ list, format, request, reply }, current);
      } catch (error) {
        return refuse(reply, error);
      }
    },
  });
}

/** Lists are made once for a registry. */
function byKinds() {
  const made = new WeakMap<readonly SchemeKindDefinition[], ReturnType<typeof exportLists>>();
  return (kinds: readonly SchemeKindDefinition[]) => getOrInsert(made, kinds, exportLists);
}

function formatOf(list: ExportList, name: string): Format | undefined {
  const formats = formatsOf(list);
  return Object.hasOwn(formats, name) ? formats[name] : undefined;
}

interface Asked {
  list: ExportList;
  format: Format;
  request: FastifyRequest<ExportParams>;
  reply: FastifyReply;
}

async function answer(
  { list, format, request, reply }: Asked,
  { today, licence = OPEN_LICENCE, ...source }: ExportsOptions,
): Promise<FastifyReply> {
  const exportedOn = today();
  const { variant, ...asked } = readExportRequest(list, request.query, exportedOn);
  const pages = readRows(list, { ...asked, onMap: request.params.format === 'geojson' }, source);
  // The first page is read before anything is sent: what is wrong with the request gets a status of its own.
  const first = await pages.next();
  const { slug } = list.table;
  reply.headers({
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${slug}-${asked.day}.${request.params.format}"`,
    'cache-control': 'no-store',
    link: `<${licence.url}>; rel="license"`,
    ...(format.isText && { vary: 'accept-encoding' }),
  });
  if (request.method === 'HEAD') {
    await pages.return(undefined);
    return reply.send();
  }
  const sheet: Sheet = {
    table: list.table,
    pages: resumed(first, pages),
    stamp: { day: list.dated ? asked.day : null, exportedOn, licence },
    address: request.url,
    variant,
  };
  const body = Readable.from(format.write(sheet), { objectMode: false });
  if (!format.isText || !acceptsGzip(request)) return reply.send(body);
  // An export that fails on its way is cut short by the pipeline, and the client sees it.
  return reply.header('content-encoding', 'gzip').send(pipeline(body, createGzip(), () => {}));
}

async function* resumed(first: IteratorResult<Row[]>, rest: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

const acceptsGzip = ({ headers }: FastifyRequest<ExportParams>): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(headers['accept-encoding']?.toString() ?? '');

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof GraphQLError) || error.extensions.code === 'INTERNAL_SERVER_ERROR') throw error;
  return reply.status(400).send({ error: error.message, code: error.extensions.code });
}
