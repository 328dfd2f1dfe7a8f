import { type Database, migrate, territoryKey } from '@maillage/kit';
import { readCog, territoryMigrations } from '@maillage/territory';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { hubMigrations } from '../hub/hub-migrations.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { newApiKey } from '../identity/api-key.ts';
import { createKeyStore, type KeptKey } from '../identity/key-store.ts';
import { knownScopes } from '../identity/known-scopes.ts';
import { readGrant, type WrittenGrant } from '../identity/read-grant.ts';
import type { DataOption } from './commands/data-option.ts';
import { withDatabase } from './with-database.ts';

/** Those that a key can have. */
export const scopes = knownScopes(schemeKinds);

export const createKey = (written: WrittenGrant & DataOption, environment: Environment): Promise<void> =>
  withKeys(written, environment, async (database) => {
    const cog = await readCog(database);
    const grant = readGrant(written, { scopes, cog, today: currentDay() });
    const key = newApiKey();
    await createKeyStore(database).create(key, grant);
    say(`Clé ${key.id} créée. Notez-la maintenant, elle ne sera plus montrée :\n${key.text}`);
  });

export const listKeys = (options: DataOption, environment: Environment): Promise<void> =>
  withKeys(options, environment, async (database) => {
    const all = await createKeyStore(database).list();
    say(all.length > 0 ? all.map(describe).join('\n') : 'Aucune clé.');
  });

export const revokeKey = (id: string, options: DataOption, environment: Environment): Promise<void> =>
  withKeys(options, environment, async (database) => {
    if (!(await createKeyStore(database).revoke(id))) throw new StartupError(`No key “${id}” to revoke.`);
    say(`Clé ${id} révoquée.`);
  });

const withKeys = (
  { data }: DataOption,
  environment: Environment,
  work: (database: Database) => Promise<void>,
): Promise<void> =>
  withDatabase(data, environment, async (database) => {
    await migrate(database, [hubMigrations, territoryMigrations]);
    await work(database);
  });

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function describe(key: KeptKey): string {
  const { id, label, scopes: granted, territories, expiresOn, createdAt, usedAt, revokedAt } = key;
  return [
    id,
    label,
    granted.join(' '),
    territories === null ? 'partout' : territories.map(territoryKey).join(' '),
    `créée le ${day(createdAt)}`,
    expiresOn === null ? 'sans limite' : `jusqu’au ${expiresOn}`,
    usedAt === null ? 'jamais utilisée' : `utilisée le ${day(usedAt)}`,
    ...(revokedAt === null ? [] : [`révoquée le ${day(revokedAt)}`]),
  ].join('  ');
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
