import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ALONE = fileURLToPath(new URL('./first-matrix-alone.ts', import.meta.url));

/** Milliseconds until the first national matrix that is asked of a hub, through its gateway, in a process of its own that has opened and warmed up. */
export async function firstMatrix(databaseUrl: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [ALONE], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return Number(stdout);
}
