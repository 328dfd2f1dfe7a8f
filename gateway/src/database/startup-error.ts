/** Something that keeps the hub from starting and that its user can mend. The message is one line, shown as it is. */
export class StartupError extends Error {
  override name = 'StartupError';
}
