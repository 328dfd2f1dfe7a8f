import type { Readable } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';
import { createEventStreamParser } from './event-stream-parser.ts';
import { TransportFailure } from './transport-failure.ts';

export interface SubscriptionRequest {
  dispatcher: Dispatcher;
  path: string;
  headers: Record<string, string>;
  body: string;
  /** For the stream to begin; after that it may be silent for ever. */
  timeoutMs: number;
  /** Larger events are refused. */
  maxEventBytes: number;
}

/**
 * Subscribes over HTTP by the distinct connections mode of the `graphql-sse` protocol. What goes wrong is a last result with one error. The
 * request ends with the iterator's `return`.
 */
export function subscribeOverHttp(request: SubscriptionRequest): AsyncIterableIterator<ExecutionResult> {
  const aborter = new AbortController();
  const results = readResults(request, aborter.signal);
  return {
    next: () => results.next(),
    async return() {
      aborter.abort();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* readResults(
  request: SubscriptionRequest,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, void, undefined> {
  try {
    const body = await open(request, signal);
    const parser = createEventStreamParser();
    body.setEncoding('utf8');
    for await (const text of body) {
      for (const { event, data } of parser.push(text as string)) {
        if (event === 'complete') return;
        if (event === 'next') yield readEvent(data);
      }
      if (parser.pending > request.maxEventBytes) {
        const reason = `sent an event of more than ${request.maxEventBytes} bytes`;
        throw new TransportFailure('SUBGRAPH_BAD_RESPONSE', reason);
      }
    }
    throw new TransportFailure('SUBGRAPH_UNREACHABLE', 'broke off its events');
  } catch (error) {
    if (!signal.aborted) yield { errors: [TransportFailure.from(error).toGraphQLError()] };
  }
}

async function open(request: SubscriptionRequest, signal: AbortSignal): Promise<Readable> {
  const { dispatcher, path, headers, body, timeoutMs } = request;
  const response = await dispatcher.request({
    path,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body,
    headersTimeout: timeoutMs,
    bodyTimeout: 0,
    signal,
  });
  const type = String(response.headers['content-type'] ?? '');
  if (response.statusCode === 200 && type.startsWith('text/event-stream')) return response.body;
  response.body.on('error', () => {}).destroy();
  const reason = `answered a subscription with status ${response.statusCode} and no event stream`;
  throw new TransportFailure('SUBGRAPH_BAD_RESPONSE', reason);
}

function readEvent(data: string): ExecutionResult {
  try {
    return JSON.parse(data) as ExecutionResult;
  } catch {
    throw new TransportFailure('SUBGRAPH_BAD_RESPONSE', 'sent an event that is not JSON');
  }
}
