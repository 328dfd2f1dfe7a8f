import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** Writes the address of each module that is loaded on stderr. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      process.stderr.write(url + '\\n');
      return next(url, context);
    },
  });
`)}`;

/** The files of the project that a command line loads, below the folder of the gateway's sources; others as they are. */
async function loaded(args: readonly string[]): Promise<string[]> {
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', TELL, MAIN, ...args], {
    env: { ...process.env, MAILLAGE_SECRET: '', PORT: '' },
  });
  return stderr
    .split('\n')
    .filter((url) => url.endsWith('.ts'))
    .map((url) => /\/gateway\/src\/(.*)$/.exec(url)?.[1] ?? url);
}

const LIGHT =
  /^(main|environment|database\/startup-error|cli\/run-command|cli\/gateway-options|cli\/commands\/[\w-]+|supergraph\/forwarded-headers|import\/records\/plan\/import-plan)\.ts$/;

test.for([
  '--help',
  'start --help',
  'gateway --help',
  'help undo',
  'keys --help',
  'keys revoke --help',
  'backup --help',
  'restore --help',
  'generate --help',
])('`maillage %s` loads no command', async (line) => {
  expect((await loaded(line.split(' '))).filter((file) => !LIGHT.test(file))).toEqual([]);
});

test('a command loads what it needs of its own, and none of the others', async () => {
  const files = await loaded(['template', 'clsm']);
  expect(files).toContain('cli/template.ts');
  expect(
    files.filter((file) => /^(backup|import\/(?!records\/plan)|webhook|http|planning)\//.test(file)),
  ).toEqual([]);
});
