import pino from 'pino';
import { type EmbeddedCluster, startEmbeddedCluster } from '../database/embedded-cluster.ts';
import { StartupError } from '../database/startup-error.ts';
import { type Environment, parsePort } from '../environment.ts';
import { registerExports } from '../export/index.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { createHub, type Hub } from '../hub/create-hub.ts';
import { currentDay } from '../hub/current-day.ts';
import { lineProgress, type Progress } from '../hub/progress.ts';
import { readmeQueries } from '../hub/readme-queries.ts';
import type { ReopeningReason } from '../hub/reopenings.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { warmingUp } from '../hub/warm-up.ts';
import { newIdentitySecret } from '../identity/open-identity.ts';
import type { StartOptions } from './commands/start.ts';
import { listen } from './listen.ts';
import { reachableDatabase } from './reachable-database.ts';
import { type ServedHub, serveHub } from './served-hub.ts';
import { untilSignal } from './until-signal.ts';

const REOPENING: Record<ReopeningReason, string> = {
  RESTORED: 'La base a été restaurée : le hub la relit.',
  REFERENCE: 'Des données de référence ont été importées : le hub les relit.',
};

const REOPENED: Record<ReopeningReason, string> = {
  RESTORED: 'Le hub sert la base restaurée.',
  REFERENCE: 'Le hub sert les données de référence importées.',
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs the hub until a signal. */
export async function runStart(
  options: StartOptions,
  { databaseUrl, identitySecret: given, oidc, secret, localWebhooks }: Environment,
): Promise<void> {
  const stopped = untilSignal();
  // One for all hubs of this process: a request may be signed by one and answered by the next.
  const identitySecret = given ?? newIdentitySecret();
  const progress = lineProgress(say);
  const log = pino({ name: 'maillage' }, pino.destination({ dest: 2, sync: true }));
  const report = (error: unknown) => log.error({ err: error }, 'unexpected error');
  let served: ServedHub | undefined;
  let cluster: EmbeddedCluster | undefined;
  const server = createHttpServer({
    gateway: () => readyHub(served).gateway,
    isReady: () => served?.current() !== undefined,
    exampleQueries: readmeQueries(),
    authenticate: (headers) => readyHub(served).authenticate(headers),
    createContext: ({ caller }) => readyHub(served).requestContext(caller),
    onUnexpectedError: report,
  });
  registerExports(server, () => ({
    // Asked anew for each page: the hub that an export began with may have made place for another.
    gateway: { execute: (request) => readyHub(served).gateway.execute(request) },
    context: () => readyHub(served).requestContext(),
    kinds: schemeKinds,
    today: currentDay,
  }));
  const origin = await listen(server, { host: options.host, port: parsePort(options.port, '--port') });
  try {
    cluster = databaseUrl === null ? await startCluster(options.data, progress) : undefined;
    const database = await reachableDatabase(cluster?.url() ?? (databaseUrl as string));
    served = await serveHub({
      open: async (told) => {
        const hub = await createHub({
          ...told,
          databaseUrl: database,
          ...(options.empty && { dataset: null }),
          progress,
          identitySecret,
          oidc,
          secret,
          webhooks: { allowLocal: localWebhooks },
          onUnexpectedError: report,
        });
        return warmingUp(hub, schemeKinds);
      },
      onReopening: (reason) => say(REOPENING[reason]),
      onReopened: (reason) => say(REOPENED[reason]),
      onProblem: report,
    });
    say(
      `\nMaillage est prêt.\n  GraphQL      ${origin}/graphql\n  Explorateur  ${origin}/\n  Exports      ${origin}/export\n  Santé        ${origin}/health/ready\n`,
    );
    await stopped;
    say('Arrêt…');
  } finally {
    await server.close();
    await served?.close();
    await cluster?.stop();
  }
}

const startCluster = (folder: string, progress: Progress): Promise<EmbeddedCluster> =>
  progress.step(`PostgreSQL embarqué (${folder})`, () => startEmbeddedCluster({ folder }));

function readyHub(served: ServedHub | undefined): Hub {
  const hub = served?.current();
  if (!hub) throw new StartupError('The hub is still starting.');
  return hub;
}
