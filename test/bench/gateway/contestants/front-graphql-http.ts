import fastify from 'fastify';
import { createHandler } from 'graphql-http';
import type { StartContestant } from '../run/contestant.ts';
import { createOurs } from './ours.ts';

/** The reference handler on Fastify, for every request. */
export const start: StartContestant = async ({ supergraphSdl }) => {
  const ours = createOurs(supergraphSdl);
  const handle = createHandler({
    onSubscribe: async (_request, { query, variables }) => {
      const { json } = await ours.respond({ source: query, variables });
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return [json, { status: 200, statusText: 'OK', headers }];
    },
  });
  const server = fastify();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.all('/graphql', async ({ url, method, headers, body, raw }, reply) => {
    const [text, init] = await handle({
      url,
      method,
      headers,
      body: body as string,
      raw,
      context: undefined,
    });
    return reply
      .status(init.status)
      .headers(init.headers ?? {})
      .send(text ?? undefined);
  });
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
};
