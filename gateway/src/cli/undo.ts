import { Command } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { undoImport } from '../import/records/undo-import.ts';
import { withStores } from '../import/with-stores.ts';
import { withDatabase } from './with-database.ts';

interface UndoOptions {
  reason?: string;
  data: string;
}

/** Takes a whole import back. */
export const undoCommand = (environment: Environment): Command =>
  new Command('undo')
    .description(
      'Annule un import de fiches en entier, par de nouveaux changements ; refusé si une de ses fiches a changé depuis.',
    )
    .argument('<batch>', 'nom du lot, tel que l’import l’a donné')
    .option('--reason <text>', 'pourquoi, pour l’historique')
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .action(async (batch: string, { data, reason }: UndoOptions) => {
      const report = await withDatabase(data, environment, (database) =>
        withStores(database, (reference) =>
          undoImport(
            { ...reference, database, kinds: schemeKinds, today: currentDay() },
            { batch, reason: reason ?? null, source: null, caller: null, actor: 'maillage undo' },
          ),
        ),
      );
      for (const { messageFr } of report.problems) process.stdout.write(`  ${messageFr}\n`);
      if (report.batch === null) throw new StartupError(`The import ${batch} was not undone.`);
      process.stdout.write(`Annulé : ${report.undone} fiches. Lot ${report.batch}.\n`);
    });
