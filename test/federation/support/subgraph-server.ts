import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';

/** A subgraph over HTTP. */
export interface SubgraphServer extends AsyncDisposable {
  url: string;
  /** Headers of each request so far. */
  requests: IncomingHttpHeaders[];
}

/** Answers in place of the subgraph when it gives true. */
export type Interfere = (response: ServerResponse) => boolean | Promise<boolean>;

export async function serveSubgraph(
  schema: GraphQLSchema,
  interfere: Interfere = () => false,
): Promise<SubgraphServer> {
  const requests: IncomingHttpHeaders[] = [];
  const streams = createHandler({ schema });
  const server: Server = createServer(async (request, response) => {
    if (request.headers.accept === 'text/event-stream') return void streams(request, response);
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push(request.headers);
    if (await interfere(response)) return;
    const { query, variables } = JSON.parse(body);
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
