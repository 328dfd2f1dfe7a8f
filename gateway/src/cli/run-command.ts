import { Command, CommanderError } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import { readEnvironment } from '../environment.ts';
import { backupCommand } from './commands/backup.ts';
import type { CommandLine, DefineCommand } from './commands/command-line.ts';
import { gatewayCommand } from './commands/gateway.ts';
import { generateCommand } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';
import { subgraphCommand } from './commands/subgraph.ts';
import { templateCommand } from './commands/template.ts';
import { undoCommand } from './commands/undo.ts';

/** In the order of the help. */
const COMMANDS: readonly DefineCommand[] = [
  startCommand,
  gatewayCommand,
  subgraphCommand,
  importCommand,
  undoCommand,
  keysCommand,
  templateCommand,
  backupCommand,
  restoreCommand,
  generateCommand,
];

const USAGE_ERROR = 2;

/**
 * Runs one command line of `maillage`. What its user can mend is one line on stderr.
 * @returns the exit code: 0, 1 for what went wrong, 2 for a command called wrongly, 3 for an import that rejected rows
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    const line = { environment: readEnvironment(), has: (word: string) => args.includes(word) };
    const root = await program(line);
    await root.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    if (!(error instanceof StartupError)) throw error;
    process.stderr.write(`maillage: ${error.message}\n`);
    return error.exitCode;
  }
}

async function program(line: CommandLine): Promise<Command> {
  const root = new Command('maillage')
    .description('Le graphe des dispositifs territoriaux de santé.')
    .showSuggestionAfterError(false)
    .configureOutput({
      writeErr: (text) => process.stderr.write(`maillage: ${text.replace(/^error: /, '')}`),
    })
    .exitOverride();
  for (const define of COMMANDS) root.addCommand(inherit(await define(line), root));
  return root;
}

function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
  return command;
}
