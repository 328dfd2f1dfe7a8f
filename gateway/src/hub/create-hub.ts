import { fileURLToPath } from 'node:url';
import {
  type Cog,
  type IsoDate,
  loadCog,
  migrate,
  openDatabase,
  type SchemeKindDefinition,
  type Subgraph,
} from '@maillage/kit';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { DATASET_VERSION, type Dataset, defaultDataset } from '../dataset/dataset.ts';
import { begin, begunWith } from '../dataset/load-dataset.ts';
import { createGateway, type Gateway } from '../execution/create-gateway.ts';
import { createInProcessTransport } from '../transport/in-process.ts';
import type { ReportUnexpected } from '../transport/mask-errors.ts';
import { createSubgraphs } from './create-subgraphs.ts';
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
  requestContext(): { today: IsoDate };
  close(): Promise<void>;
}

const HUB_MIGRATIONS = {
  schema: 'hub',
  folders: [fileURLToPath(new URL('../../prisma/hub/migrations', import.meta.url))],
};

export async function createHub(options: HubOptions): Promise<Hub> {
  const {
    databaseUrl,
    kinds = schemeKinds,
    dataset = defaultDataset,
    progress = silent,
    onStatement,
  } = options;
  const today = options.today ?? currentDay;
  const cog = await progress.step('Découpage administratif (COG 2026)', loadCog);
  const database = openDatabase({ url: databaseUrl, onStatement });
  await progress.step('Migrations', () => migrate(database, [HUB_MIGRATIONS, ...storeMigrations(kinds)]));
  const stores = createStores({ database, kinds, cog });
  if (!(await begunWith(database))) {
    const records =
      dataset && (await progress.step('Préparation du jeu de données par défaut', () => dataset(cog)));
    await progress.step('Chargement', () =>
      begin({ database, stores, dataset: records, version: records && DATASET_VERSION }),
    );
  }
  const subgraphs = createSubgraphs({ kinds, cog, stores });
  const { supergraphSdl, publicSdl } = await progress.step('Composition du graphe', () =>
    composeSupergraph(subgraphs),
  );
  const transports = new Map(
    subgraphs.map(({ name, schema, createContext }) => [
      name,
      createInProcessTransport({
        schema,
        createContext: (request) => createContext(request as { today: IsoDate }),
        onUnexpectedError: options.onUnexpectedError,
      }),
    ]),
  );
  const gateway = createGateway({ supergraphSdl, transports });
  await progress.step('Lecture des fils de changements', () =>
    Promise.all(subgraphs.map((subgraph) => subgraph.ready())),
  );
  return {
    gateway,
    subgraphs,
    stores,
    supergraphSdl,
    publicSdl,
    requestContext: () => ({ today: today() }),
    async close() {
      await gateway.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await database.close();
    },
  };
}

const PARIS_DAY = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/** Today in Paris, `YYYY-MM-DD`. */
const currentDay = (): IsoDate => PARIS_DAY.format(new Date());
