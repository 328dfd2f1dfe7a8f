import { ACTION_SCHEMA, actionMigrations, createActionStore, createActionSubgraph } from '@maillage/action';
import { createArticulationSubgraph } from '@maillage/articulation';
import {
  type ActionRecord,
  createRemoteFeed,
  createSchemeStore,
  createSchemeSubgraph,
  type Database,
  kindSlug,
  loadCog,
  migrate,
  openDatabase,
  type PartnerRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  type Subgraph,
  schemeMigrations,
} from '@maillage/kit';
import {
  createPartnerStore,
  createPartnerSubgraph,
  PARTNER_SCHEMA,
  partnerMigrations,
} from '@maillage/partner';
import { createTerritorySubgraph } from '@maillage/territory';
import { StartupError } from '../database/startup-error.ts';

export interface StandaloneOptions {
  name: string;
  kinds: readonly SchemeKindDefinition[];
  /** For subgraphs that keep records. */
  databaseUrl: string | null;
  /** For articulation: GraphQL endpoint of each subgraph that it follows, by name. */
  feeds: Readonly<Record<string, string>>;
}

const TERRITORY = 'territory';
const ARTICULATION = 'articulation';

export const SUBGRAPH_NAMES = (kinds: readonly SchemeKindDefinition[]): string[] => [
  TERRITORY,
  ...kinds.map(kindSlug),
  PARTNER_SCHEMA,
  ACTION_SCHEMA,
  ARTICULATION,
];

/**
 * One subgraph by itself, its own Postgres schema brought up to date where it keeps records.
 * @throws StartupError on an unknown name, or without the database or the feeds that it needs
 */
export async function openSubgraph({
  name,
  kinds,
  databaseUrl,
  feeds,
}: StandaloneOptions): Promise<Subgraph> {
  const cog = loadCog();
  if (name === TERRITORY) return createTerritorySubgraph({ cog, kinds });
  if (name === ARTICULATION)
    return createArticulationSubgraph({ cog, kinds, feeds: remoteFeeds(kinds, feeds) });
  const definition = kinds.find((kind) => kindSlug(kind) === name);
  if (!SUBGRAPH_NAMES(kinds).includes(name)) {
    throw new StartupError(`No subgraph “${name}”: there are ${SUBGRAPH_NAMES(kinds).join(', ')}.`, 2);
  }
  if (databaseUrl === null)
    throw new StartupError(`The subgraph ${name} keeps records: give a DATABASE_URL.`);
  const database = openDatabase({ url: databaseUrl });
  const subgraph = await openRecords({ name, kinds, database, definition, cog });
  return {
    ...subgraph,
    async close() {
      await subgraph.close();
      await database.close();
    },
  };
}

interface RecordsOptions {
  name: string;
  kinds: readonly SchemeKindDefinition[];
  database: Database;
  definition: SchemeKindDefinition | undefined;
  cog: ReturnType<typeof loadCog>;
}

async function openRecords({ name, kinds, database, definition, cog }: RecordsOptions): Promise<Subgraph> {
  if (definition) {
    await migrate(database, [schemeMigrations(name)]);
    return createSchemeSubgraph({
      definition,
      kinds,
      cog,
      store: createSchemeStore({ database, definition, cog }),
    });
  }
  if (name === PARTNER_SCHEMA) {
    await migrate(database, [partnerMigrations]);
    return createPartnerSubgraph({ kinds, cog, store: createPartnerStore(database, cog) });
  }
  await migrate(database, [actionMigrations]);
  return createActionSubgraph({ kinds, cog, store: createActionStore(database) });
}

function remoteFeeds(kinds: readonly SchemeKindDefinition[], urls: Readonly<Record<string, string>>) {
  const followed = [...kinds.map(kindSlug), PARTNER_SCHEMA, ACTION_SCHEMA];
  const missing = followed.filter((name) => !urls[name]);
  if (missing.length > 0) {
    throw new StartupError(
      `The subgraph articulation follows the others: give --feed name=url for ${missing.join(', ')}.`,
      2,
    );
  }
  return followed.map((name) =>
    createRemoteFeed<SchemeRecord | PartnerRecord | ActionRecord>({ name, url: urls[name] ?? '' }),
  );
}
