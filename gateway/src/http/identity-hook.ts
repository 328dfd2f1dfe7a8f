import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@maillage/kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Authenticate } from '../identity/authenticate.ts';
import { AuthenticationError } from '../identity/authentication-error.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it, checked; null for an anonymous caller. */
    caller: Caller | null;
  }
}

/** Probes say nothing of anybody, and must be answered whatever a proxy adds to them. */
const OPEN = '/health/';

/** Finds out who sends each request before anything is read of it; one whose credential does not hold goes no further. */
export function registerIdentity(server: FastifyInstance, authenticate: Authenticate): void {
  server.decorateRequest('caller', null);
  server.addHook('onRequest', (request, reply, done) => {
    const { authorization, 'x-api-key': apiKey } = request.headers;
    if ((authorization === undefined && apiKey === undefined) || request.url.startsWith(OPEN)) {
      done();
      return;
    }
    identify(authenticate, request.headers).then(
      (caller) => {
        request.caller = caller;
        done();
      },
      (error: unknown) => {
        if (error instanceof AuthenticationError) refuse(reply, error);
        else done(error as Error);
      },
    );
  });
}

/** A refusal that is known at once rejects all the same. */
const identify = async (authenticate: Authenticate, headers: IncomingHttpHeaders) => authenticate(headers);

function refuse(reply: FastifyReply, { message, code, statusCode }: AuthenticationError): void {
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer error="invalid_token"');
  reply.status(statusCode).send({ errors: [{ message, extensions: { code } }] });
}
