import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
import { toSend } from '../../../../gateway/src/http/reused-bytes.ts';

export interface BareRequest {
  path: string;
  source: string;
  /** `source`, parsed, valid, and the same object each time. */
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** Resolves to a result, or to one that is already JSON. */
export type BareExecute = (
  request: BareRequest,
) => Promise<ExecutionResult | string> | ExecutionResult | string;

/**
 * The least that can serve GraphQL: `node:http`, documents parsed and validated once, nothing else checked. What tuned contestants stand on,
 * so that none of them is measured by its front. Texts are sent as the hub sends its own.
 */
export async function startBareServer(
  schemaOf: (path: string) => GraphQLSchema,
  execute: BareExecute,
): Promise<string> {
  const documents = new Map<string, DocumentNode>();

  function documentOf(path: string, source: string): DocumentNode {
    const key = `${path} ${source}`;
    let document = documents.get(key);
    if (!document) {
      document = parse(source, { noLocation: true });
      const errors = validate(schemaOf(path), document);
      if (errors[0]) throw errors[0];
      documents.set(key, document);
    }
    return document;
  }

  async function answer(path: string, body: string, response: ServerResponse): Promise<void> {
    const { query: source, variables } = JSON.parse(body);
    const result = await execute({ path, source, variables, document: documentOf(path, source) });
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    const { content, giveBack } = toSend(text);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(content),
    });
    response.end(content, giveBack);
  }

  const server = createServer((request, response) => {
    readBody(request, (body) => {
      answer(request.url ?? '/', body, response).catch((error) => {
        response.writeHead(500).end(String(error?.stack ?? error));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => done(body));
}
