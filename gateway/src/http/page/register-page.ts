import type { FastifyInstance } from 'fastify';
import { loadAssets } from './assets.ts';
import { renderPage } from './render-page.ts';

/** A query that a visitor can run at once. */
export interface ExampleQuery {
  title: string;
  query: string;
  variables?: Record<string, unknown>;
}

/** Nothing from elsewhere; GraphiQL sets styles of its own, and carries its fonts in its style sheet. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at `/`, its scripts and styles under `/assets/`. */
export function registerPage(server: FastifyInstance, exampleQueries: readonly ExampleQuery[]): void {
  const assets = loadAssets();
  const page = renderPage(assets, exampleQueries);

  server.get('/', async (_request, reply) =>
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      })
      .send(page),
  );

  server.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assets.find(({ name }) => name === request.params.name);
    if (!asset) return reply.callNotFound();
    const compressed = request.headers['accept-encoding']?.includes('gzip') ?? false;
    reply.headers({
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    });
    return reply.send(await (compressed ? asset.gzip() : asset.read()));
  });
}
