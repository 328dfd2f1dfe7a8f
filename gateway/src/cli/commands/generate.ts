import { Command } from 'commander';

export const generateCommand = (): Command =>
  new Command('generate')
    .description('Écrit dans schema/ le SDL de chaque sous-graphe, le supergraphe et le graphe public.')
    .action(async () => {
      const { writeSchemas } = await import('../../hub/write-schemas.ts');
      for (const file of await writeSchemas()) process.stdout.write(`${file}\n`);
    });
