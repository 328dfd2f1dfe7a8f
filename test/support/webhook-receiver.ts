import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface WebhookReceiver extends AsyncDisposable {
  url: string;
  received: Received[];
  /** Status of each answer from now on; null to leave them without one. */
  answer(status: number | null): void;
}

/** A real HTTP server on this machine that webhooks are sent to. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let status: number | null = 200;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    received.push({ headers: request.headers, body });
    if (status !== null) response.writeHead(status).end('ok');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer(next) {
      status = next;
    },
    async [Symbol.asyncDispose]() {
      server.close().closeAllConnections();
    },
  };
}
