import { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

export interface StartOptions extends DataOption {
  port: string;
  host: string;
  empty: boolean;
}

export const startCommand = ({ environment }: CommandLine): Command =>
  new Command('start')
    .description('Démarre le hub : le graphe entier, à l’adresse /graphql.')
    .option('--port <number>', 'port TCP ; 0 pour un port libre (PORT)', String(environment.port))
    .option('--host <name>', 'adresse où écouter (HOST)', environment.host)
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
