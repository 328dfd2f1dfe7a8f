import { basename } from 'node:path';
import { Command } from 'commander';
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
import { gatewayIdentity } from './gateway-identity.ts';
import { addHeaderName, addTimeout, DEFAULT_TIMEOUTS, type Timeouts } from './gateway-options.ts';
import { listen } from './listen.ts';
import { untilSignal } from './until-signal.ts';

interface GatewayCommandOptions {
  supergraph?: string;
  port: string;
  host: string;
  forwardHeader: readonly string[];
  timeout: Timeouts;
}

/** Any federation 2 supergraph, over HTTP, to the addresses that it names. */
export function gatewayCommand(environment: Environment): Command {
  return new Command('gateway')
    .description('Sert un supergraphe (federation 2), remplacé à chaud quand son fichier change.')
    .option(
      '--supergraph <file>',
      'fichier SDL du supergraphe (SUPERGRAPH)',
      environment.supergraph ?? undefined,
    )
    .option('--port <number>', 'port TCP ; 0 pour un port libre (PORT)', String(environment.port))
    .option('--host <name>', 'adresse où écouter (HOST)', environment.host)
    .option(
      '--forward-header <name>',
      'en-tête du client transmis aux sous-graphes (répétable ; si absent, authorization, sauf quand la passerelle vérifie elle-même qui demande)',
      addHeaderName,
      [],
    )
    .option(
      '--timeout <[name=]ms>',
      'délai de réponse des sous-graphes, ou de l’un d’eux (répétable ; 10000 si absent)',
      addTimeout,
      DEFAULT_TIMEOUTS,
    )
    .action((options: GatewayCommandOptions) => serve(options, environment));
}

async function serve(options: GatewayCommandOptions, environment: Environment): Promise<void> {
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
  options: GatewayCommandOptions,
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
