import { migrate, territoryKey } from '@maillage/kit';
import { readCog, territoryMigrations } from '@maillage/territory';
import { Command } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { hubMigrations } from '../hub/hub-migrations.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { newApiKey } from '../identity/api-key.ts';
import { createKeyStore, type KeptKey, type KeyStore } from '../identity/key-store.ts';
import { knownScopes } from '../identity/known-scopes.ts';
import { readGrant, type WrittenGrant } from '../identity/read-grant.ts';
import { withDatabase } from './with-database.ts';

interface DataOption {
  data: string;
}

/** API keys: made, listed and revoked, beside a hub that runs or without one. */
export function keysCommand(environment: Environment): Command {
  const keys = new Command('keys').description('Crée, liste et révoque les clés d’API.');
  const withStore = <Result>({ data }: DataOption, work: (store: KeyStore) => Promise<Result>) =>
    withDatabase(data, environment, async (database) => {
      await migrate(database, [hubMigrations, territoryMigrations]);
      return work(createKeyStore(database));
    });

  const create = new Command('create')
    .description('Crée une clé. Son secret n’est montré qu’une fois, et n’est gardé que haché.')
    .requiredOption('--label <text>', 'ce à quoi elle sert')
    .option('--scope <name>', `portée (répétable) : ${knownScopes(schemeKinds).join(', ')}`, append, [])
    .option(
      '--territory <LEVEL:code>',
      'territoire où elle peut écrire (répétable ; partout si absent), REGION:11 par exemple',
      append,
      [],
    )
    .option('--expires <date>', 'dernier jour de validité ; sans limite si absent')
    .action((written: WrittenGrant & DataOption) =>
      withDatabase(written.data, environment, async (database) => {
        await migrate(database, [hubMigrations, territoryMigrations]);
        const cog = await readCog(database);
        const grant = readGrant(written, { scopes: knownScopes(schemeKinds), cog, today: currentDay() });
        const key = newApiKey();
        await createKeyStore(database).create(key, grant);
        say(`Clé ${key.id} créée. Notez-la maintenant, elle ne sera plus montrée :\n${key.text}`);
      }),
    );

  const list = new Command('list')
    .description('Liste les clés, sans leur secret.')
    .action((options: DataOption) =>
      withStore(options, async (store) => {
        const all = await store.list();
        say(all.length > 0 ? all.map(describe).join('\n') : 'Aucune clé.');
      }),
    );

  const revoke = new Command('revoke')
    .description('Révoque une clé, pour toujours : un hub qui tourne la refuse dans les 5 secondes.')
    .argument('<id>', 'identifiant de la clé, tel que la liste le donne')
    .action((id: string, options: DataOption) =>
      withStore(options, async (store) => {
        if (!(await store.revoke(id))) throw new StartupError(`No key “${id}” to revoke.`);
        say(`Clé ${id} révoquée.`);
      }),
    );

  for (const command of [create, list, revoke]) {
    keys.addCommand(
      command.option(
        '--data <folder>',
        'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
        environment.data,
      ),
    );
  }
  return keys;
}

const append = (value: string, values: readonly string[]): readonly string[] => [...values, value];

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function describe(key: KeptKey): string {
  const { id, label, scopes, territories, expiresOn, createdAt, usedAt, revokedAt } = key;
  return [
    id,
    label,
    scopes.join(' '),
    territories === null ? 'partout' : territories.map(territoryKey).join(' '),
    `créée le ${day(createdAt)}`,
    expiresOn === null ? 'sans limite' : `jusqu’au ${expiresOn}`,
    usedAt === null ? 'jamais utilisée' : `utilisée le ${day(usedAt)}`,
    ...(revokedAt === null ? [] : [`révoquée le ${day(revokedAt)}`]),
  ].join('  ');
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
