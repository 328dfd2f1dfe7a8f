/** Something that keeps a command from running and that its user can mend. The message is one line, shown as it is. */
export class StartupError extends Error {
  override name = 'StartupError';
  /** 2 where the command was called wrongly, else 1. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
