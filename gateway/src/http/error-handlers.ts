import type { FastifyInstance } from 'fastify';

export interface ErrorHandlerOptions {
  maxBodyBytes: number;
  onUnexpectedError?: (error: unknown) => void;
}

/** Whatever fails before or beside GraphQL is answered in the form of a GraphQL error, without stack or cause. */
export function registerErrorHandlers(server: FastifyInstance, options: ErrorHandlerOptions): void {
  server.setErrorHandler((error, _request, reply) => {
    const { code, statusCode = 500 } = error as { code?: string; statusCode?: number };
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const message = `The request body is larger than ${options.maxBodyBytes} bytes.`;
      return reply.status(413).send(errorBody(message, 'REQUEST_TOO_LARGE'));
    }
    if (statusCode < 500)
      return reply.status(statusCode).send(errorBody('The request is malformed.', 'BAD_REQUEST'));
    options.onUnexpectedError?.(error);
    return reply.status(500).send(errorBody('Internal server error', 'INTERNAL_SERVER_ERROR'));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.status(404).send(errorBody('There is nothing at this address.', 'NOT_FOUND')),
  );
}

export function errorBody(message: string, code: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
