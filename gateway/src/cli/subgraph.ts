import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { StartupError } from '../database/startup-error.ts';
import { type Environment, parsePort } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { openSubgraph } from '../hub/standalone-subgraph.ts';
import { contextFromHeaders } from '../identity/identity-header.ts';
import type { SubgraphOptions } from './commands/subgraph.ts';
import { untilSignal } from './until-signal.ts';

/** Serves one subgraph until a signal. */
export async function runSubgraph(
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
