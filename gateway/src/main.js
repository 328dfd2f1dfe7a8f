import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * JavaScript, since what is loaded before the cache is never in it: for one file of TypeScript, Node would load what strips types, which
 * is 18 MB for as long as the process lives.
 */

// What Node has compiled once is kept beside the packages, where only their owner writes; a folder that cannot be written is done without.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/maillage', import.meta.url)));
const { runCommand } = await import('./cli/run-command.ts');

process.exitCode = await runCommand(process.argv.slice(2));
