import { Argument, Command } from 'commander';
import type { CommandLine } from './command-line.ts';

export interface TemplateOptions {
  columns?: boolean;
}

export async function templateCommand({ has }: CommandLine): Promise<Command> {
  const lists = has('template') ? (await import('../template.ts')).templateLists : [];
  return new Command('template')
    .description(
      'Écrit l’en-tête d’un fichier CSV à remplir, en UTF-8 avec BOM et « ; » : maillage template clsm > clsm.csv.',
    )
    .addArgument(
      new Argument('[list]', 'la liste ; sans elle, --columns décrit toutes les listes').choices(lists),
    )
    .option('--columns', 'décrit chaque colonne au lieu d’écrire l’en-tête')
    .action(async (list: string | undefined, { columns = false }: TemplateOptions, command: Command) => {
      if (list === undefined && !columns) command.error("missing required argument 'list'");
      const { runTemplate } = await import('../template.ts');
      runTemplate(list ?? null, columns);
    });
}
