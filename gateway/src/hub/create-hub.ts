import { fileURLToPath } from 'node:url';
import {
  type Cog,
  cogWithMovements,
  type Database,
  type IsoDate,
  loadCog,
  migrate,
  openDatabase,
  type RequestContext,
  type SchemeKindDefinition,
  type Subgraph,
  scalars,
} from '@maillage/kit';
import { readMovements } from '@maillage/territory';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { DATASET_VERSION, type Dataset, defaultDataset } from '../dataset/dataset.ts';
import { begin, begunWith } from '../dataset/load-dataset.ts';
import { createGateway, type Gateway } from '../execution/create-gateway.ts';
import { createInProcessTransport } from '../transport/in-process.ts';
import type { ReportUnexpected } from '../transport/mask-errors.ts';
import type { Transports } from '../transport/transport.ts';
import { createSubgraphs } from './create-subgraphs.ts';
import { currentDay } from './current-day.ts';
import { type Progress, silent } from './progress.ts';
import { schemeKinds } from './scheme-kinds.ts';
import { createStores, type Stores, storeMigrations } from './stores.ts';

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
}

/** The whole graph in one process: stores, subgraphs and the gateway over them. */
export interface Hub {
  gateway: Gateway;
  subgraphs: readonly Subgraph[];
  stores: Stores;
  supergraphSdl: string;
  publicSdl: string;
  /** Context of one client request. */
  requestContext(): RequestContext;
  /** Resolves when what was written so far shows in every answer. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const HUB_MIGRATIONS = {
  schema: 'hub',
  folders: [fileURLToPath(new URL('../../prisma/hub/migrations', import.meta.url))],
};

export async function createHub(options: HubOptions): Promise<Hub> {
  const { databaseUrl, progress = silent, onStatement } = options;
  const cog = await progress.step('Découpage administratif (COG 2024 à 2026)', loadCog);
  const database = openDatabase({ url: databaseUrl, onStatement });
  try {
    return await openHub(database, cog, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openHub(database: Database, vintages: Cog, options: HubOptions): Promise<Hub> {
  const { kinds = schemeKinds, dataset = defaultDataset, progress = silent, today = currentDay } = options;
  await progress.step('Migrations', () => migrate(database, [HUB_MIGRATIONS, ...storeMigrations(kinds)]));
  const movements = await readMovements(database);
  const cog = movements.length === 0 ? vintages : cogWithMovements(movements);
  const stores = createStores({ database, kinds, cog });
  if (!(await begunWith(database))) {
    const records =
      dataset && (await progress.step('Préparation du jeu de données par défaut', () => dataset(cog)));
    await progress.step('Chargement', () =>
      begin({ database, stores, dataset: records, version: records && DATASET_VERSION }),
    );
  }
  const { all, articulation } = createSubgraphs({ kinds, cog, stores, pollEvery: options.pollEvery });
  const composition = await progress.step('Composition du graphe', () => composeSupergraph(all));
  const transports = inProcessTransports(all, options.onUnexpectedError);
  const gateway = createGateway({ supergraphSdl: composition.supergraphSdl, transports, scalars });
  await progress.step('Lecture des fils de changements', () =>
    Promise.all(all.map((subgraph) => subgraph.ready())),
  );
  return {
    ...composition,
    gateway,
    stores,
    subgraphs: all,
    requestContext: () => ({ today: today() }),
    refresh: () => articulation.notify(),
    async close() {
      await gateway.close();
      await Promise.all(all.map((subgraph) => subgraph.close()));
      await database.close();
    },
  };
}

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
