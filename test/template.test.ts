import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runMaillage } from './support/running.ts';

const DOCUMENT = fileURLToPath(new URL('../docs/EXPORTS.md', import.meta.url));

async function run(...args: string[]) {
  await using command = runMaillage(['template', ...args]);
  const code = await command.exit;
  return { code, out: command.out(), err: command.err() };
}

describe('maillage template', () => {
  test('writes the header of a file to fill, as a French spreadsheet opens it', async () => {
    const { code, out } = await run('clsm');
    expect([code, out.slice(0, 1), out.slice(-2)]).toEqual([0, '\uFEFF', '\r\n']);
    const names = out.trim().split(';');
    expect(names).toEqual(expect.arrayContaining(['id', 'nom', 'statuts', 'perimetre', 'budget_propre']));
    expect(names).not.toContain('habitants');
  });

  test('docs/EXPORTS.md describes the columns as the command does (maillage template --columns)', async () => {
    const { code, out } = await run('--columns');
    expect(code).toBe(0);
    const [, columns = ''] = (await readFile(DOCUMENT, 'utf8')).split('`maillage template --columns`.\n\n');
    expect(columns).toBe(out);
  });

  test.each([[], ['inconnu']])('%j is called wrongly', async (...args) => {
    const { code, err } = await run(...args.flat());
    expect(code).toBe(2);
    expect(err).toMatch(/list|inconnu/);
  });
});
