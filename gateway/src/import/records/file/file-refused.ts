import { type Problem, problem } from '@maillage/kit';
import { StartupError } from '../../../database/startup-error.ts';

/** A file that can't be read as a table of records at all. Nothing of it is taken. */
export class FileRefused extends StartupError {
  readonly problem: Problem;

  constructor(code: Problem['code'], messages: readonly [fr: string, en: string]) {
    super(messages[1]);
    this.problem = problem(code, ['file'], messages);
  }
}

export const tooLarge = (fr: string, en: string): FileRefused =>
  new FileRefused('TOO_LONG', [`Fichier trop grand : ${fr}.`, `The file is too large: ${en}.`]);

export const unreadable = (fr: string, en: string): FileRefused =>
  new FileRefused('WRONG_FORMAT', [`Fichier illisible : ${fr}.`, `The file can’t be read: ${en}.`]);
