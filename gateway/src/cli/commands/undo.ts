import { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import { type DataOption, dataOption } from './data-option.ts';

export interface UndoOptions extends DataOption {
  reason?: string;
}

/** Takes a whole import back. */
export const undoCommand = ({ environment }: CommandLine): Command =>
  new Command('undo')
    .description(
      'Annule un import de fiches en entier, par de nouveaux changements ; refusé si une de ses fiches a changé depuis.',
    )
    .argument('<batch>', 'nom du lot, tel que l’import l’a donné')
    .option('--reason <text>', 'pourquoi, pour l’historique')
    .addOption(dataOption(environment))
    .action(async (batch: string, options: UndoOptions) => {
      const { runUndo } = await import('../undo.ts');
      await runUndo(batch, options, environment);
    });
