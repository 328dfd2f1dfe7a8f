import { ACTION_SCHEMA, actionMigrations, createActionStore, createActionSubgraph } from '@maillage/action';
import { createArticulationSubgraph } from '@maillage/articulation';
import {
  type ActionRecord,
  type Caller,
  type Cog,
  createIdentityIssuer,
  createIdentityVerifier,
  createRemoteFeed,
  createSchemeStore,
  createSchemeSubgraph,
  type Database,
  guarded,
  IDENTITY_HEADER,
  kindSlug,
  loadCog,
  migrate,
  openDatabase,
  type PartnerRecord,
  READ_FEED,
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
import { createTerritorySubgraph, readCog, readContours, territoryMigrations } from '@maillage/territory';
import { StartupError } from '../database/startup-error.ts';
import { installationKeys } from '../identity/installation-keys.ts';
import { WEBHOOK_SCHEMA, type WebhookSettings } from '../webhook/index.ts';
import { onOwnDatabase } from './on-own-database.ts';
import { openWebhooks } from './standalone-webhooks.ts';
import { ARTICULATION, subgraphNames, TERRITORY } from './subgraph-names.ts';

export interface StandaloneOptions {
  name: string;
  kinds: readonly SchemeKindDefinition[];
  /** For subgraphs that keep records; the territory reads what was imported there, and does without when there is none. */
  databaseUrl: string | null;
  /** For articulation and webhook: GraphQL endpoint of each subgraph that it follows, by name. */
  feeds: Readonly<Record<string, string>>;
  /** Shared with the gateway and the other subgraphs; null where nobody is to be known. */
  identitySecret: string | null;
  /** For webhook: seals the secrets that it signs with. For articulation: makes the public ids of coordinators; `identitySecret` does without it. */
  secret?: string | null;
  webhooks?: WebhookSettings;
}

/**
 * One subgraph by itself, its own Postgres schema brought up to date where it keeps records. It verifies who asks.
 * @throws StartupError on an unknown name, or without the database, the feeds or the secret that it needs
 */
export async function openSubgraph(options: StandaloneOptions): Promise<Subgraph> {
  const { identitySecret } = options;
  const subgraph = await openUnguarded(options);
  return guarded(subgraph, identitySecret ? createIdentityVerifier({ secret: identitySecret }) : undefined);
}

async function openUnguarded(options: StandaloneOptions): Promise<Subgraph> {
  const { name, kinds, databaseUrl } = options;
  const cog = loadCog();
  if (name === TERRITORY) return openTerritory(kinds, databaseUrl);
  if (name === ARTICULATION) return openArticulation(options, cog);
  if (name === WEBHOOK_SCHEMA) {
    const { feeds, secret = null, webhooks: settings = {} } = options;
    return openWebhooks({ kinds, cog, databaseUrl, changesUrl: feeds[ARTICULATION], secret, settings });
  }
  const definition = kinds.find((kind) => kindSlug(kind) === name);
  if (!subgraphNames(kinds).includes(name)) {
    throw new StartupError(`No subgraph “${name}”: there are ${subgraphNames(kinds).join(', ')}.`, 2);
  }
  if (databaseUrl === null)
    throw new StartupError(`The subgraph ${name} keeps records: give a DATABASE_URL.`);
  return onOwnDatabase(databaseUrl, (database) => openRecords({ name, kinds, database, definition, cog }));
}

/** Reads what was imported once, and lets go of the database. */
async function openTerritory(
  kinds: readonly SchemeKindDefinition[],
  databaseUrl: string | null,
): Promise<Subgraph> {
  if (databaseUrl === null) return createTerritorySubgraph({ cog: loadCog(), kinds });
  const database = openDatabase({ url: databaseUrl });
  try {
    await migrate(database, [territoryMigrations]);
    const cog = await readCog(database);
    return createTerritorySubgraph({ cog, contours: await readContours(database), kinds });
  } finally {
    await database.close();
  }
}

interface RecordsOptions {
  name: string;
  kinds: readonly SchemeKindDefinition[];
  database: Database;
  definition: SchemeKindDefinition | undefined;
  cog: Cog;
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

/** Who the articulation is for the subgraphs that it follows. */
const FOLLOWER: Caller = { actor: `subgraph:${ARTICULATION}`, scopes: [READ_FEED], territories: [] };

function openArticulation(options: StandaloneOptions, cog: Cog): Subgraph {
  const { kinds, feeds: urls, identitySecret, secret } = options;
  const followed = [...kinds.map(kindSlug), PARTNER_SCHEMA, ACTION_SCHEMA];
  const missing = followed.filter((name) => !urls[name]);
  if (missing.length > 0) {
    throw new StartupError(
      `The subgraph articulation follows the others: give --feed name=url for ${missing.join(', ')}.`,
      2,
    );
  }
  if (identitySecret === null) {
    throw new StartupError(
      'The subgraph articulation follows the others: give it the MAILLAGE_IDENTITY_SECRET that they have.',
    );
  }
  const issue = createIdentityIssuer({ secret: identitySecret });
  const headers = () => ({ [IDENTITY_HEADER]: issue(FOLLOWER) });
  return createArticulationSubgraph({
    cog,
    kinds,
    feeds: followed.map((name) =>
      createRemoteFeed<SchemeRecord | PartnerRecord | ActionRecord>({ name, url: urls[name] ?? '', headers }),
    ),
    coordinatorKey: installationKeys(secret ?? identitySecret).coordinators,
  });
}
