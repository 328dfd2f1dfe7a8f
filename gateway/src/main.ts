import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node has compiled once is kept beside the packages, where only their owner writes; a folder that cannot be written is done without.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/maillage', import.meta.url)));
const { runCommand } = await import('./cli/run-command.ts');

process.exitCode = await runCommand(process.argv.slice(2));
