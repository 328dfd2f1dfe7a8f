import { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

export interface BackupOptions extends DataOption {
  force?: boolean;
}

export const backupCommand = ({ environment }: CommandLine): Command =>
  new Command('backup')
    .description(
      'Sauvegarde dans un fichier tout ce que le hub garde, tel qu’à un instant, que le hub tourne ou non : fiches et journal, clés d’API (hachées), noms, contours, webhooks. Le fichier n’est lisible que par son propriétaire.',
    )
    .argument('<file>', 'le fichier à écrire')
    .option('--force', 'remplace le fichier s’il existe')
    .addOption(dataOption(environment))
    .action(async (file: string, options: BackupOptions) => {
      const { runBackup } = await import('../backup.ts');
      await runBackup(file, options, environment);
    });
