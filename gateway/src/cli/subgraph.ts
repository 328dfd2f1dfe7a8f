import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Command } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import { type Environment, parsePort } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { openSubgraph, SUBGRAPH_NAMES } from '../hub/standalone-subgraph.ts';
import { contextFromHeaders } from '../identity/identity-header.ts';
import { untilSignal } from './until-signal.ts';

interface SubgraphOptions {
  port: string;
  host: string;
  feed: Record<string, string>;
}

/** One subgraph alone, behind Apollo Server: what another organisation would run. */
export function subgraphCommand(environment: Environment): Command {
  return new Command('subgraph')
    .description('Démarre un seul sous-graphe, servi par Apollo Server.')
    .argument('<name>', `le sous-graphe : ${SUBGRAPH_NAMES(schemeKinds).join(', ')}`)
    .option('--port <number>', 'port TCP ; 0 pour un port libre (PORT)', String(environment.port))
    .option('--host <name>', 'adresse où écouter (HOST)', environment.host)
    .option(
      '--feed <name=url>',
      'pour articulation et webhook : adresse GraphQL d’un sous-graphe à suivre (répétable)',
      addFeed,
      {},
    )
    .action((name: string, options: SubgraphOptions) => serve(name, options, environment));
}

function addFeed(value: string, feeds: Record<string, string>): Record<string, string> {
  const [name, url] = [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)];
  if (!name || !URL.canParse(url)) throw new StartupError(`--feed expects name=url, not “${value}”.`, 2);
  return { ...feeds, [name]: url };
}

async function serve(
  name: string,
  { port, host, feed }: SubgraphOptions,
  { databaseUrl, identitySecret, secret, localWebhooks }: Environment,
): Promise<void> {
  const stopped = untilSignal();
  const subgraph = await openSubgraph({
    name,
    kinds: schemeKinds,
    databaseUrl,
    identitySecret,
    secret,
    webhooks: { allowLocal: localWebhooks },
    feeds: feed,
  });
  const server = new ApolloServer({ schema: subgraph.schema, includeStacktraceInErrorResponses: false });
  try {
    const { url } = await startStandaloneServer(server, {
      listen: { port: parsePort(port, '--port'), host },
      context: async ({ req }) =>
        contextFromHeaders(req.headers, { today: currentDay() }, subgraph.createContext),
    });
    await subgraph.ready();
    process.stdout.write(`Sous-graphe ${name} : ${url}\n`);
    await stopped;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartupError(`Port ${port} is taken: give another with --port.`);
    throw error;
  } finally {
    await server.stop();
    await subgraph.close();
  }
}
