import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { StartupError } from './startup-error.ts';

/** How to run PostgreSQL's programs as someone that they accept: they refuse to run as root. */
export interface PostgresUser {
  /** Gives a file or folder to the user. */
  own(path: string): void;
  /** The command line that runs `program` as the user. */
  command(program: string, args: readonly string[]): { program: string; args: string[] };
}

const CURRENT_USER: PostgresUser = {
  own: () => {},
  command: (program, args) => ({ program, args: [...args] }),
};

/**
 * As root, an account without privileges takes over by `setpriv`, keeping the one right to pass folders that are closed to others:
 * a checkout below `/root` works like any other.
 */
const PASS_FOLDERS = '+dac_read_search,+dac_override';

export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return CURRENT_USER;
  const { uid, gid } = account();
  const drop = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${PASS_FOLDERS}`,
    `--ambient-caps=${PASS_FOLDERS}`,
  ];
  return {
    own: (path) => chownSync(path, uid, gid),
    command: (program, args) => ({ program: 'setpriv', args: [...drop, '--', program, ...args] }),
  };
}

function account(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new StartupError(
    'PostgreSQL refuses to run as root, and there is no account “postgres” or “nobody” to run it as.',
  );
}

function idOf(option: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return null;
  }
}
