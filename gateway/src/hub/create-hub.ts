import {
  type Caller,
  type Cog,
  type IsoDate,
  loadCog,
  migrate,
  openDatabase,
  type RequestContext,
  type SchemeKindDefinition,
  type Subgraph,
  scalars,
} from '@maillage/kit';
import { readCog, readContours } from '@maillage/territory';
import { keptSupergraph } from '../composition/kept-supergraph.ts';
import { DATASET_VERSION, type Dataset, defaultDataset } from '../dataset/dataset.ts';
import { begin, begunWith } from '../dataset/load-dataset.ts';
import { createGateway, type Gateway } from '../execution/create-gateway.ts';
import type { Authenticate } from '../identity/authenticate.ts';
import { hubKeys } from '../identity/installation-keys.ts';
import type { OidcIssuer } from '../identity/oidc.ts';
import { openIdentity } from '../identity/open-identity.ts';
import { createInProcessTransport } from '../transport/in-process.ts';
import type { ReportUnexpected } from '../transport/mask-errors.ts';
import type { Transports } from '../transport/transport.ts';
import type { WebhookSettings } from '../webhook/index.ts';
import { createSubgraphs } from './create-subgraphs.ts';
import { currentDay } from './current-day.ts';
import { hubPlan } from './hub-plan.ts';
import { type Progress, silent } from './progress.ts';
import { type ReopeningReason, watchReopenings } from './reopenings.ts';
import { schemeKinds } from './scheme-kinds.ts';
import { closeStores, createStores, type Stores } from './stores.ts';

export interface HubOptions {
  databaseUrl: string;
  /** The registry of kinds; the six of the house by default. */
  kinds?: readonly SchemeKindDefinition[];
  /** What a database that has not begun is filled with: the default data set unless another is given; null for nothing. */
  dataset?: ((cog: Cog) => Dataset) | null;
  /** The day that « now » means. */
  today?: () => IsoDate;
  progress?: Progress;
  /** Milliseconds between two looks at the change feeds; null to look only at `refresh`. */
  pollEvery?: number | null;
  onStatement?: (text: string) => void;
  /** Told of what subgraph code threw without meaning to. */
  onUnexpectedError?: ReportUnexpected;
  /** Signs who asks, for the subgraphs; one of this process alone by default. */
  identitySecret?: string | null;
  /** Whose bearer tokens are taken; none by default. */
  oidc?: OidcIssuer | null;
  /** Seals the secrets of webhooks, and makes the public ids of coordinators; one that is kept in the database by default. */
  secret?: string | null;
  webhooks?: WebhookSettings;
  /** Called when the database gives a reason to close this hub and open another. Nobody looks without it. */
  onReopening?: (reason: ReopeningReason) => void;
  /** Called after each write, before it is answered. */
  afterWrite?: () => Promise<void>;
}

/** The whole graph in one process: stores, subgraphs and the gateway over them. */
export interface Hub {
  gateway: Gateway;
  subgraphs: readonly Subgraph[];
  stores: Stores;
  supergraphSdl: string;
  publicSdl: string;
  /** Who sends a request, by its headers. */
  authenticate: Authenticate;
  /** Context of one client request; of an anonymous one without a caller. */
  requestContext(caller?: Caller | null): RequestContext;
  /** Resolves when what was written so far shows in every answer. */
  refresh(): Promise<void>;
  /** Resolves when all that is due to webhooks has been tried. It goes on by itself unless `pollEvery` is null. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

/** When a step fails, what was opened before it is closed, the last first. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const { kinds = schemeKinds, dataset = defaultDataset, progress = silent, today = currentDay } = options;
  const { databaseUrl: url, onStatement, onReopening } = options;
  await using opened = new AsyncDisposableStack();
  const packaged = await progress.step('Découpage administratif (COG 2024 à 2026)', loadCog);
  const database = opened.adopt(openDatabase({ url, onStatement }), close);
  await progress.step('Migrations', () => migrate(database, hubPlan(kinds)));
  const watch = onReopening && opened.adopt(await watchReopenings(database, onReopening), close);
  const [cog, contours] = await Promise.all([readCog(database), readContours(database)]);
  const stores = opened.adopt(createStores({ database, kinds, cog }), closeStores);
  if (!(await begunWith(database))) {
    const records =
      dataset && (await progress.step('Préparation du jeu de données par défaut', () => dataset(packaged)));
    await progress.step('Chargement', () =>
      begin({ database, stores, dataset: records, version: records && DATASET_VERSION }),
    );
  }
  const identity = opened.adopt(await openIdentity(database, { ...options, kinds, cog, today }), close);
  const { verify } = identity;
  const keys = await hubKeys(database, options.secret);
  const { all, articulation, webhooks } = createSubgraphs({
    kinds,
    cog,
    contours,
    stores,
    verify,
    coordinatorKey: keys.coordinators,
    pollEvery: options.pollEvery,
    afterWrite: options.afterWrite,
    onProblem: options.onUnexpectedError,
    webhooks: {
      ...options.webhooks,
      database,
      key: keys.webhooks,
      today,
      background: options.pollEvery !== null,
    },
  });
  for (const subgraph of all) opened.adopt(subgraph, close);
  const supergraphSdl = await progress.step('Composition du graphe', () => keptSupergraph(all));
  const transports = inProcessTransports(all, options.onUnexpectedError);
  const gateway = opened.adopt(createGateway({ supergraphSdl, transports, scalars }), close);
  await progress.step('Lecture des fils de changements', () =>
    Promise.all(all.map((subgraph) => subgraph.ready())),
  );
  const parts = opened.move();
  return {
    supergraphSdl,
    publicSdl: gateway.publicSdl,
    gateway,
    stores,
    subgraphs: all,
    authenticate: identity.authenticate,
    requestContext: (caller) => identity.contextOf(today(), caller),
    refresh: () => articulation.notify(),
    deliver: () => webhooks.dispatcher.run(),
    async close() {
      watch?.close();
      await parts.disposeAsync();
    },
  };
}

const close = (part: { close(): void | Promise<void> }): void | Promise<void> => part.close();

function inProcessTransports(
  subgraphs: readonly Subgraph[],
  onUnexpectedError?: ReportUnexpected,
): Transports {
  return new Map(
    subgraphs.map(({ name, schema, createContext }) => [
      name,
      createInProcessTransport({
        schema,
        createContext: (request) => createContext(request as RequestContext),
        entitiesBy: 'resolveReference',
        onUnexpectedError,
      }),
    ]),
  );
}
