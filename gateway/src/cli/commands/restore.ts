import { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

export interface RestoreOptions extends DataOption {
  dryRun?: boolean;
}

export const restoreCommand = ({ environment }: CommandLine): Command =>
  new Command('restore')
    .description(
      'Remet un hub dans l’état d’une sauvegarde, à la place de tout ce qu’il garde, qu’il tourne ou non : en une fois ou pas du tout. Un fichier abîmé ou d’un autre format est refusé. Une clé d’API révoquée depuis le reste.',
    )
    .argument('<file>', 'le fichier écrit par « maillage backup »')
    .option('--dry-run', 'vérifie le fichier en entier, et ne change rien')
    .addOption(dataOption(environment))
    .action(async (file: string, options: RestoreOptions) => {
      const { runRestore } = await import('../restore.ts');
      await runRestore(file, options, environment);
    });
