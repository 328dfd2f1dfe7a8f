import { createServer } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import type { Authenticate } from '../identity/authenticate.ts';
import { IMPORT_BODY_BYTES } from '../import/records/graph/limits.ts';
import { registerBodyLimit } from './body-limit.ts';
import { answerDirectly } from './direct-requests.ts';
import { registerErrorHandlers } from './error-handlers.ts';
import { createGraphqlHandler, type GraphqlOptions } from './graphql-handler.ts';
import { registerGraphqlRoute } from './graphql-route.ts';
import { registerHealthRoutes } from './health-routes.ts';
import { registerIdentity } from './identity-hook.ts';
import { refuseUntilReady } from './not-ready.ts';
import { type ExampleQuery, registerPage } from './page/register-page.ts';
import { registerSingleConnection } from './single-connection/register-single-connection.ts';
import { closeUnusedConnections } from './unused-connections.ts';

export interface HttpServerOptions extends GraphqlOptions {
  /** Whether queries can be answered yet. */
  isReady: () => boolean;
  /** Each opens as a tab of the page at `/`. */
  exampleQueries?: readonly ExampleQuery[];
  /** Who sends a request; by default nobody is known, and credentials are not looked at. */
  authenticate?: Authenticate;
  /** Larger bodies are refused; 256 KiB by default. */
  maxBodyBytes?: number;
  /** The same for callers who may write: they import files. What a file may be in base64 by default. */
  maxImportBodyBytes?: number;
  /** Told of failures that are nobody's request: clients only learn that there was one. */
  onUnexpectedError?: (error: unknown) => void;
}

/** Fastify's own, which it leaves to whoever makes the server: longer than proxies keep a connection; a file may take its time. */
const TIMEOUTS = { keepAliveTimeout: 72_000, requestTimeout: 0 };

/** The gateway's HTTP front: GraphQL over HTTP at `/graphql`, health at `/health/*`, GraphiQL at `/`. The caller makes it listen. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { maxBodyBytes = 256 * 1024, maxImportBodyBytes = IMPORT_BODY_BYTES } = options;
  const { isReady, onUnexpectedError } = options;
  const answer = createGraphqlHandler(options);
  let closing = false;
  const isOpen = () => !closing && isReady();
  const server = fastify({
    serverFactory: (others) =>
      Object.assign(
        createServer(answerDirectly(others, { answer, isOpen, maxBodyBytes, onUnexpectedError })),
        TIMEOUTS,
      ),
    bodyLimit: Math.max(maxBodyBytes, maxImportBodyBytes),
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true },
  });
  server.addHook('preClose', async () => {
    closing = true;
  });
  closeUnusedConnections(server);
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  registerErrorHandlers(server, { maxBodyBytes, onUnexpectedError });
  refuseUntilReady(server, isReady);
  if (options.authenticate) registerIdentity(server, options.authenticate);
  registerBodyLimit(server, { maxBodyBytes, maxImportBodyBytes });
  registerHealthRoutes(server, isReady);
  registerGraphqlRoute(server, answer, options);
  registerSingleConnection(server, options);
  registerPage(server, options.exampleQueries ?? []);
  return server;
}
