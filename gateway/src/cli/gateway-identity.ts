import { migrate, openDatabase } from '@maillage/kit';
import { readCog, territoryMigrations } from '@maillage/territory';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { hubMigrations } from '../hub/hub-migrations.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { type Identity, openIdentity } from '../identity/open-identity.ts';
import type { ReportUnexpected } from '../transport/mask-errors.ts';
import { reachableDatabase } from './reachable-database.ts';

/**
 * Who asks, for a gateway before subgraphs that run elsewhere: keys are in the database of `DATABASE_URL`, and the secret is the subgraphs'.
 * Null without a secret: then the gateway knows nobody.
 * @throws StartupError without a database, or for an issuer without a secret
 */
export async function gatewayIdentity(
  { identitySecret, oidc, databaseUrl }: Environment,
  onUnexpectedError: ReportUnexpected,
): Promise<Identity | null> {
  if (identitySecret === null) {
    if (oidc === null) return null;
    throw new StartupError('To know callers, subgraphs elsewhere need a MAILLAGE_IDENTITY_SECRET too.', 2);
  }
  if (databaseUrl === null)
    throw new StartupError('With MAILLAGE_IDENTITY_SECRET, keys are checked: give a DATABASE_URL.', 2);
  const database = openDatabase({ url: await reachableDatabase(databaseUrl) });
  await migrate(database, [hubMigrations, territoryMigrations]);
  const cog = await readCog(database);
  const identity = await openIdentity(database, {
    kinds: schemeKinds,
    cog,
    today: currentDay,
    identitySecret,
    oidc,
    onUnexpectedError,
  });
  return {
    ...identity,
    async close() {
      await identity.close();
      await database.close();
    },
  };
}
