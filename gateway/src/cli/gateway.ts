import { basename } from 'node:path';
import pino from 'pino';
import { StartupError } from '../database/startup-error.ts';
import { type Environment, parsePort } from '../environment.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { currentDay } from '../hub/current-day.ts';
import { identityHeaders } from '../identity/identity-header.ts';
import { forwardHeaders } from '../supergraph/forwarded-headers.ts';
import { SupergraphRefused } from '../supergraph/supergraph-refused.ts';
import {
  type SupergraphService,
  type SupergraphServiceOptions,
  serveSupergraph,
} from '../supergraph/supergraph-service.ts';
import { createHttpTransport } from '../transport/http.ts';
import type { GatewayOptions } from './commands/gateway.ts';
import { gatewayIdentity } from './gateway-identity.ts';
import { listen } from './listen.ts';
import { untilSignal } from './until-signal.ts';

/** Serves the supergraph until a signal. */
export async function runGateway(options: GatewayOptions, environment: Environment): Promise<void> {
  const file = options.supergraph;
  if (!file) throw new StartupError('Give a supergraph, with --supergraph or SUPERGRAPH.', 2);
  const stopped = untilSignal();
  const log = pino({ name: 'maillage' }, pino.destination({ dest: 2, sync: true }));
  const report = (error: unknown) => log.error({ err: error }, 'unexpected error');
  const identity = await gatewayIdentity(environment, report);
  const service = await open({ ...serviceOptions(options, identity !== null), file });
  const server = createHttpServer({
    gateway: () => service.gateway(),
    isReady: () => true,
    authenticate: identity?.authenticate,
    createContext: ({ headers, caller }) =>
      Object.assign(identity?.contextOf(currentDay(), caller) ?? {}, { headers }),
    onUnexpectedError: report,
  });
  try {
    const origin = await listen(server, { host: options.host, port: parsePort(options.port, '--port') });
    say(`Passerelle prête : ${origin}/graphql (${countSubgraphs(service.gateway())})`);
    await stopped;
  } finally {
    await server.close();
    await service.close();
    await identity?.close();
  }
}

/** Where callers are known, their credential goes no further than here. */
function serviceOptions(
  options: GatewayOptions,
  knowsCallers: boolean,
): Omit<SupergraphServiceOptions, 'file'> {
  const { forwardHeader, timeout } = options;
  const byDefault = knowsCallers ? [] : ['authorization'];
  const forwarded = forwardHeaders(forwardHeader.length > 0 ? forwardHeader : byDefault);
  const headers = (context: object) => ({ ...forwarded(context), ...identityHeaders(context) });
  const file = basename(options.supergraph ?? '');
  return {
    transportTo: ({ name, url }) =>
      createHttpTransport({ url, headers, timeoutMs: timeout.bySubgraph.get(name) ?? timeout.others }),
    onReplaced: (gateway) => say(`Supergraphe remplacé (${countSubgraphs(gateway)})`),
    onRefused: (reason) =>
      process.stderr.write(`maillage: ${file} is not served, the supergraph before it stays: ${reason}\n`),
  };
}

async function open(options: SupergraphServiceOptions): Promise<SupergraphService> {
  try {
    return await serveSupergraph(options);
  } catch (error) {
    if (!(error instanceof SupergraphRefused)) throw error;
    throw new StartupError(`The supergraph ${options.file} can't be served: ${error.message}`);
  }
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const countSubgraphs = ({ subgraphs }: { subgraphs: readonly unknown[] }): string =>
  `${subgraphs.length} sous-graphe${subgraphs.length > 1 ? 's' : ''}`;
