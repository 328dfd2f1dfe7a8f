import { existsSync, readdirSync } from 'node:fs';

/** `npm run bench -- NAME [options]`: each folder beside this file is a benchmark of its own. */
const here = new URL('./', import.meta.url);
const [name, ...options] = process.argv.slice(2);
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/main.ts`, here)))
  .map((entry) => entry.name);

if (name === undefined || !names.includes(name)) {
  const asked = name === undefined || name === '--help';
  process.stderr.write(
    `${asked ? '' : `There is no benchmark "${name}".\n`}npm run bench -- NAME [--help], NAME one of: ${names.join(', ')}\n`,
  );
  process.exitCode = name === '--help' ? 0 : 2;
} else {
  const { run } = (await import(new URL(`${name}/main.ts`, here).href)) as {
    run: (options: string[]) => Promise<void>;
  };
  await run(options);
}
