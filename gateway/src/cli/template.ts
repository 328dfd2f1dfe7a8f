import { Argument, Command } from 'commander';
import { createTables, describeTable, tableList } from '../exchange/index.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';

const BOM = '\uFEFF';

export function templateCommand(): Command {
  const tables = tableList(createTables(schemeKinds));
  return new Command('template')
    .description(
      'Écrit l’en-tête d’un fichier CSV à remplir, en UTF-8 avec BOM et « ; » : maillage template clsm > clsm.csv.',
    )
    .addArgument(
      new Argument('[list]', 'la liste ; sans elle, --columns décrit toutes les listes').choices(
        tables.map(({ slug }) => slug),
      ),
    )
    .option('--columns', 'décrit chaque colonne au lieu d’écrire l’en-tête')
    .action((list: string | undefined, { columns = false }: { columns?: boolean }, command: Command) => {
      const asked = tables.filter(({ slug }) => list === undefined || slug === list);
      if (columns) {
        say(asked.map((table) => `${describeTable(table).join('\n')}\n`).join('\n'));
        return;
      }
      if (list === undefined) command.error("missing required argument 'list'");
      for (const table of asked) {
        const names = table.columns.filter(({ informative }) => !informative).map(({ name }) => name);
        say(`${BOM}${names.join(';')}\r\n`);
      }
    });
}

const say = (text: string): void => {
  process.stdout.write(text);
};
