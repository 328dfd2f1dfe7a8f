import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Gateway } from '../execution/create-gateway.ts';
import type { Authenticate } from '../identity/authenticate.ts';
import { IMPORT_BODY_BYTES } from '../import/records/graph/limits.ts';
import type { RequestContext } from '../transport/transport.ts';
import { registerBodyLimit } from './body-limit.ts';
import { registerErrorHandlers } from './error-handlers.ts';
import { registerGraphqlRoute } from './graphql-route.ts';
import { registerHealthRoutes } from './health-routes.ts';
import { registerIdentity } from './identity-hook.ts';
import { refuseUntilReady } from './not-ready.ts';
import { type ExampleQuery, registerPage } from './page/register-page.ts';

export interface HttpServerOptions {
  /** Asked for at each request, so that it can be replaced while the server runs. */
  gateway: () => Gateway;
  /** Whether queries can be answered yet. */
  isReady: () => boolean;
  /** Each opens as a tab of the page at `/`. */
  exampleQueries?: readonly ExampleQuery[];
  /** Who sends a request; by default nobody is known, and credentials are not looked at. */
  authenticate?: Authenticate;
  /** What subgraphs are told of a request; a new object for each. */
  createContext?: (request: FastifyRequest) => RequestContext;
  /** Larger bodies are refused; 256 KiB by default. */
  maxBodyBytes?: number;
  /** The same for callers who may write: they import files. What a file may be in base64 by default. */
  maxImportBodyBytes?: number;
  /** Told of failures that are nobody's request: clients only learn that there was one. */
  onUnexpectedError?: (error: unknown) => void;
}

/** The gateway's HTTP front: GraphQL over HTTP at `/graphql`, health at `/health/*`, GraphiQL at `/`. The caller makes it listen. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { maxBodyBytes = 256 * 1024, maxImportBodyBytes = IMPORT_BODY_BYTES } = options;
  const server = fastify({
    bodyLimit: Math.max(maxBodyBytes, maxImportBodyBytes),
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true },
  });
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  registerErrorHandlers(server, { maxBodyBytes, onUnexpectedError: options.onUnexpectedError });
  refuseUntilReady(server, options.isReady);
  if (options.authenticate) registerIdentity(server, options.authenticate);
  registerBodyLimit(server, { maxBodyBytes, maxImportBodyBytes });
  registerHealthRoutes(server, options.isReady);
  registerGraphqlRoute(server, options);
  registerPage(server, options.exampleQueries ?? []);
  return server;
}
