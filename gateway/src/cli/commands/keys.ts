import { Command } from 'commander';
import type { WrittenGrant } from '../../identity/read-grant.ts';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

/** API keys: made, listed and revoked, beside a hub that runs or without one. */
export async function keysCommand(line: CommandLine): Promise<Command> {
  return new Command('keys')
    .description('Crée, liste et révoque les clés d’API.')
    .addCommand(await createCommand(line))
    .addCommand(listCommand(line))
    .addCommand(revokeCommand(line));
}

async function createCommand({ environment, has }: CommandLine): Promise<Command> {
  const scopes = has('create') ? (await import('../keys.ts')).scopes : [];
  return new Command('create')
    .description('Crée une clé. Son secret n’est montré qu’une fois, et n’est gardé que haché.')
    .requiredOption('--label <text>', 'ce à quoi elle sert')
    .option('--scope <name>', `portée (répétable) : ${scopes.join(', ')}`, append, [])
    .option(
      '--territory <LEVEL:code>',
      'territoire où elle peut écrire (répétable ; partout si absent), REGION:11 par exemple',
      append,
      [],
    )
    .option('--expires <date>', 'dernier jour de validité ; sans limite si absent')
    .addOption(dataOption(environment))
    .action(async (written: WrittenGrant & DataOption) => {
      const { createKey } = await import('../keys.ts');
      await createKey(written, environment);
    });
}

const listCommand = ({ environment }: CommandLine): Command =>
  new Command('list')
    .description('Liste les clés, sans leur secret.')
    .addOption(dataOption(environment))
    .action(async (options: DataOption) => {
      const { listKeys } = await import('../keys.ts');
      await listKeys(options, environment);
    });

const revokeCommand = ({ environment }: CommandLine): Command =>
  new Command('revoke')
    .description('Révoque une clé, pour toujours : un hub qui tourne la refuse dans les 5 secondes.')
    .argument('<id>', 'identifiant de la clé, tel que la liste le donne')
    .addOption(dataOption(environment))
    .action(async (id: string, options: DataOption) => {
      const { revokeKey } = await import('../keys.ts');
      await revokeKey(id, options, environment);
    });

const append = (value: string, values: readonly string[]): readonly string[] => [...values, value];
