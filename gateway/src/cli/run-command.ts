import { Command, CommanderError } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import { readEnvironment } from '../environment.ts';
import { backupCommand } from './backup.ts';
import { gatewayCommand } from './gateway.ts';
import { generateCommand } from './generate.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { restoreCommand } from './restore.ts';
import { startCommand } from './start.ts';
import { subgraphCommand } from './subgraph.ts';
import { templateCommand } from './template.ts';
import { undoCommand } from './undo.ts';

const USAGE_ERROR = 2;

/**
 * Runs one command line of `maillage`. What its user can mend is one line on stderr.
 * @returns the exit code: 0, 1 for what went wrong, 2 for a command called wrongly, 3 for an import that rejected rows
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    if (!(error instanceof StartupError)) throw error;
    process.stderr.write(`maillage: ${error.message}\n`);
    return error.exitCode;
  }
}

function program(): Command {
  const environment = readEnvironment();
  const root = new Command('maillage')
    .description('Le graphe des dispositifs territoriaux de santé.')
    .showSuggestionAfterError(false)
    .configureOutput({
      writeErr: (text) => process.stderr.write(`maillage: ${text.replace(/^error: /, '')}`),
    })
    .exitOverride();
  const commands = [
    startCommand(environment),
    gatewayCommand(environment),
    subgraphCommand(environment),
    importCommand(environment),
    undoCommand(environment),
    keysCommand(environment),
    templateCommand(),
    backupCommand(environment),
    restoreCommand(environment),
    generateCommand(),
  ];
  for (const command of commands) root.addCommand(inherit(command, root));
  return root;
}

function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
  return command;
}
