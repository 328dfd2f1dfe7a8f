import { readFileSync } from 'node:fs';

/** A process, told apart from a later one with the same number by when it started (where the system says so). */
export interface ProcessIdentity {
  pid: number;
  started: string | null;
}

export const identityOf = (pid: number): ProcessIdentity => ({ pid, started: startTime(pid) });

export function isAlive(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const [state, ...rest] = statFields(identity.pid);
  return state !== ZOMBIE && (identity.started === null || rest[START_TIME] === identity.started);
}

const ZOMBIE = 'Z';
const START_TIME = 18;

const startTime = (pid: number): string | null => statFields(pid)[START_TIME + 1] ?? null;

/** `/proc/<pid>/stat` from the third field, the process's state, on; empty on systems without it. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
