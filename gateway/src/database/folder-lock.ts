import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';
import { StartupError } from './startup-error.ts';

const LOCK_FILE = 'hub.lock';

/**
 * Claims a data folder for this process. A claim left by a process that was killed is taken over.
 * @throws StartupError when another hub is using the folder
 */
export function lockFolder(folder: string): { release(): void } {
  const file = join(folder, LOCK_FILE);
  const holder = folderHolder(folder);
  if (holder) {
    throw new StartupError(`The data folder ${folder} is in use by another hub (process ${holder.pid}).`);
  }
  writeFileSync(file, JSON.stringify(identityOf(process.pid)));
  return { release: () => rmSync(file, { force: true }) };
}

/** The live process, other than this one, that has claimed the folder; null when there is none. */
export function folderHolder(folder: string): ProcessIdentity | null {
  const holder = readHolder(join(folder, LOCK_FILE));
  return holder && holder.pid !== process.pid && isAlive(holder) ? holder : null;
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
