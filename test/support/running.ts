import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const MAIN = fileURLToPath(new URL('../../gateway/src/main.js', import.meta.url));

/** The environment of the run, without what would steer the command. */
const ENVIRONMENT = {
  ...process.env,
  DATABASE_URL: '',
  MAILLAGE_DATA: '',
  PORT: '',
  HOST: '',
  MAILLAGE_EMPTY: '',
  SUPERGRAPH: '',
  MAILLAGE_IDENTITY_SECRET: '',
  MAILLAGE_OIDC_ISSUER: '',
  MAILLAGE_OIDC_AUDIENCE: '',
};

/** A `maillage` command that runs in a process of its own. */
export interface Running extends AsyncDisposable {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** Exit code; null when a signal ended it. */
  exit: Promise<number | null>;
}

export function runMaillage(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...ENVIRONMENT, ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    child,
    out: () => out,
    err: () => err,
    exit,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Long enough for a machine that does much else at the time; how long a start takes is not for a test to say. */
const STARTED_WITHIN_MS = 60_000;

/** Waits until the command has written what `pattern` matches, and gives the match; fails with its stderr when it ends before. */
export function written(running: Running, pattern: RegExp): Promise<string> {
  const look = () => {
    const match = pattern.exec(running.out());
    if (!match) throw new Error(`not yet: ${running.out()}${running.err()}`);
    return match[0];
  };
  return vi.waitFor(look, { timeout: STARTED_WITHIN_MS, interval: 50 });
}
