import type { Command } from 'commander';
import type { Environment } from '../../environment.ts';

/** What a command is defined for. */
export interface CommandLine {
  environment: Environment;
  /** Whether the line has this word. What a definition takes from the registry of kinds is loaded only where its command may be meant. */
  has(word: string): boolean;
}

/** What a command takes, and the help that says so; what it does is loaded when it is run. */
export type DefineCommand = (line: CommandLine) => Command | Promise<Command>;
