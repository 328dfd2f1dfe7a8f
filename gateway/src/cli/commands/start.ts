import { Command } from 'commander';
import { type AddressOptions, hostOption, portOption } from './address-options.ts';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

export interface StartOptions extends AddressOptions, DataOption {
  empty: boolean;
}

export const startCommand = ({ environment }: CommandLine): Command =>
  new Command('start')
    .description('Démarre le hub : le graphe entier, à l’adresse /graphql.')
    .addOption(portOption(environment))
    .addOption(hostOption(environment))
    .addOption(dataOption(environment))
    .option(
      '--empty',
      'sans le jeu de données par défaut, si la base est neuve (MAILLAGE_EMPTY)',
      environment.empty,
    )
    .action(async (options: StartOptions) => {
      const { runStart } = await import('../start.ts');
      await runStart(options, environment);
    });
