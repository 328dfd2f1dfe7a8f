import { Command } from 'commander';
import { writeSchemas } from '../hub/write-schemas.ts';

export function generateCommand(): Command {
  return new Command('generate')
    .description('Écrit dans schema/ le SDL de chaque sous-graphe, le supergraphe et le graphe public.')
    .action(async () => {
      for (const file of await writeSchemas()) process.stdout.write(`${file}\n`);
    });
}
