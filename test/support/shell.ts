import { spawn } from 'node:child_process';
import { vi } from 'vitest';

/** A terminal: commands one after the other, with the variables that those before have set. */
export interface Shell {
  /** Runs commands to their end. */
  run(commands: string): Promise<{ exit: number; out: string }>;
  /** Begins a command that goes on; the function gives what it has written so far. */
  begin(command: string): () => string;
  /** Ends it, and what it has begun, in order. */
  end(): Promise<void>;
}

const END = '=== end of the commands:';
const LONGEST = { timeout: 90_000, interval: 25 };

export function createShell(folder: string, env: Record<string, string>): Shell {
  const child = spawn('bash', [], { cwd: folder, env: { ...process.env, ...env }, detached: true });
  // When all that it has begun has ended too: they share what it writes to.
  const closed = new Promise((resolve) => child.once('close', resolve));
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      written += chunk;
    });
  return {
    async run(commands) {
      const start = written.length;
      child.stdin.write(`${commands}\necho "${END} $?"\n`);
      const [out = '', exit] = await vi.waitFor(() => {
        const parts = written.slice(start).split(END);
        if (!parts[1]?.includes('\n')) throw new Error(`not yet: ${parts[0]}`);
        return parts;
      }, LONGEST);
      return { exit: Number(exit), out };
    },
    begin(command) {
      const start = written.length;
      child.stdin.write(`${command}\n`);
      return () => written.slice(start);
    },
    async end() {
      child.stdin.end();
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await closed;
    },
  };
}
