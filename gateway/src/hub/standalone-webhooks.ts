import { type Cog, migrate, type SchemeKindDefinition, type Subgraph } from '@maillage/kit';
import { StartupError } from '../database/startup-error.ts';
import { installationKeys } from '../identity/installation-keys.ts';
import {
  createRemoteChanges,
  createWebhookSubgraph,
  type WebhookSettings,
  webhookMigrations,
} from '../webhook/index.ts';
import { currentDay } from './current-day.ts';
import { onOwnDatabase } from './on-own-database.ts';

export interface StandaloneWebhooksOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  databaseUrl: string | null;
  /** GraphQL endpoint of the articulation. */
  changesUrl: string | undefined;
  /** Seals the webhooks' secrets. */
  secret: string | null;
  settings: WebhookSettings;
}

/**
 * The webhooks by themselves, on the changes of an articulation that runs elsewhere.
 * @throws StartupError without a database, the articulation's address or a secret
 */
export async function openWebhooks(options: StandaloneWebhooksOptions): Promise<Subgraph> {
  const { kinds, cog, databaseUrl, changesUrl: url, secret, settings } = options;
  if (databaseUrl === null)
    throw new StartupError('The subgraph webhook keeps webhooks: give a DATABASE_URL.');
  if (url === undefined) {
    throw new StartupError('The subgraph webhook follows the articulation: give --feed articulation=url.', 2);
  }
  if (secret === null)
    throw new StartupError('The subgraph webhook seals the secrets of webhooks: give a MAILLAGE_SECRET.');
  return onOwnDatabase(databaseUrl, async (database) => {
    await migrate(database, [webhookMigrations]);
    return createWebhookSubgraph({
      ...settings,
      kinds,
      cog,
      database,
      key: installationKeys(secret).webhooks,
      changes: createRemoteChanges({ url, kinds }),
      today: currentDay,
      background: true,
    });
  });
}
