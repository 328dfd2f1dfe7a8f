import { Command } from 'commander';
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
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { listen } from './listen.ts';
import { reachableDatabase } from './reachable-database.ts';
import { type ServedHub, serveHub } from './served-hub.ts';
import { untilSignal } from './until-signal.ts';

interface StartOptions {
  port: string;
  host: string;
  data: string;
  empty: boolean;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export function startCommand(environment: Environment): Command {
  return new Command('start')
    .description('Démarre le hub : le graphe entier, à l’adresse /graphql.')
    .option('--port <number>', 'port TCP ; 0 pour un port libre (PORT)', String(environment.port))
    .option('--host <name>', 'adresse où écouter (HOST)', environment.host)
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .option(
      '--empty',
      'sans le jeu de données par défaut, si la base est neuve (MAILLAGE_EMPTY)',
      environment.empty,
    )
    .action((options: StartOptions) => start(options, environment));
}

async function start(
  options: StartOptions,
  { databaseUrl, identitySecret, oidc, secret, localWebhooks }: Environment,
): Promise<void> {
  const stopped = untilSignal();
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
    gateway: readyHub(served).gateway,
    context: () => readyHub(served).requestContext(),
    kinds: schemeKinds,
    today: currentDay,
  }));
  const origin = await listen(server, { host: options.host, port: parsePort(options.port, '--port') });
  try {
    cluster = databaseUrl === null ? await startCluster(options.data, progress) : undefined;
    const database = await reachableDatabase(cluster?.url() ?? (databaseUrl as string));
    served = await serveHub({
      open: (onRestored) =>
        createHub({
          databaseUrl: database,
          ...(options.empty && { dataset: null }),
          progress,
          identitySecret,
          oidc,
          secret,
          webhooks: { allowLocal: localWebhooks },
          onUnexpectedError: report,
          onRestored,
        }),
      onRestored: () => say('La base a été restaurée : le hub la relit.'),
      onReopened: () => say('Le hub sert la base restaurée.'),
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
