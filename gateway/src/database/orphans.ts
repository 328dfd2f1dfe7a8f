import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/**
 * What a killed server had begun for its clients, in this data folder: such a process goes on with its statement, and holds the memory that
 * they shared, until it notices. None on systems without `/proc`.
 */
export function orphansIn(data: string): number[] {
  try {
    const folder = realpathSync(data);
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && worksIn(pid, folder));
  } catch {
    return [];
  }
}

/** PostgreSQL works in its data folder, and calls its processes `postgres: …`. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')
    );
  } catch {
    return false;
  }
}
