import { readFileSync } from 'node:fs';

const manifest = new URL('../../package.json', import.meta.url);

/** What a command of the project tells Node itself: its contestant runs as it does. */
export function nodeFlagsOf(command: 'start' | 'gateway'): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: Record<string, string> };
  const [, ...parts] = scripts[command]?.split(' ') ?? [];
  return parts.slice(
    0,
    parts.findIndex((part) => !part.startsWith('--')),
  );
}
