import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isPromise } from '../execution/maybe-promise.ts';
import { errorBody } from './error-handlers.ts';
import { acceptsEventStream } from './event-stream-request.ts';
import type { AnswerGraphql, GraphqlHttpAnswer } from './graphql-handler.ts';
import { mayBePlain } from './plain-request.ts';
import { toSend } from './reused-bytes.ts';

export interface DirectOptions {
  answer: AnswerGraphql;
  /** Whether requests are taken now; whoever takes the others says why not. */
  isOpen: () => boolean;
  maxBodyBytes: number;
  onUnexpectedError?: (error: unknown) => void;
}

/**
 * Plain requests of nobody in particular are most of what comes, and are answered on `node:http` itself: routing, hooks and body parsers have
 * nothing to do for them, and would cost a sixth of a small query. Whatever else comes goes to `others`, who would give these the same answer.
 */
export function answerDirectly(others: RequestListener, options: DirectOptions): RequestListener {
  const { answer, maxBodyBytes, onUnexpectedError } = options;

  function fail(error: unknown, response: ServerResponse): void {
    onUnexpectedError?.(error);
    const body = JSON.stringify(errorBody('Internal server error', 'INTERNAL_SERVER_ERROR'));
    send(response, { status: 500, headers: { 'content-type': JSON_TYPE }, body });
  }

  return (request, response) => {
    if (!options.isOpen() || !isDirect(request, maxBodyBytes)) {
      others(request, response);
      return;
    }
    const { method = '', url = '', headers } = request;
    const finish = (answered: GraphqlHttpAnswer) => send(response, answered);
    const refuse = (error: unknown) => fail(error, response);
    readBody(request, (body) => {
      try {
        const answered = answer({ method, url, headers, body, caller: null });
        if (isPromise(answered)) answered.then(finish, refuse);
        else finish(answered);
      } catch (error) {
        refuse(error);
      }
    });
  };
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** A body of unknown length is bounded as it is read, which is not done here. */
function isDirect(request: IncomingMessage, maxBodyBytes: number): boolean {
  const { headers } = request;
  return (
    mayBePlain(request) &&
    headers.authorization === undefined &&
    headers['x-api-key'] === undefined &&
    Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= maxBodyBytes &&
    !acceptsEventStream(request)
  );
}

/** Most bodies come in one piece. A client that goes away while it sends is told nothing. */
function readBody(request: IncomingMessage, done: (body: string) => void): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const [only] = pieces;
    done((only && pieces.length === 1 ? only : Buffer.concat(pieces)).toString());
  });
}

function send(response: ServerResponse, { status, headers, body }: GraphqlHttpAnswer): void {
  const { content, giveBack } = toSend(body ?? '');
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': Buffer.byteLength(content),
  });
  response.end(content, giveBack);
}
