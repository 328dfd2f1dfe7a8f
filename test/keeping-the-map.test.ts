import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createShell, type Shell } from './support/shell.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = readFileSync(join(PROJECT, 'docs', 'KEEPING-THE-MAP.md'), 'utf8');

/** Every block of the guide, in its order. */
const BLOCKS = [...TEXT.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', code = '']) => ({ language, file, code }),
);

/** Where the guide has its hub. */
const ADDRESS = 'http://localhost:4000';

/** A folder that is the project to npm, so that what the commands write is not written into it. */
let folder: string;
let hub: Shell;
let terminal: Shell;
let origin: string;
let next = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-guide-'));
  for (const name of ['package.json', 'gateway', 'subgraphs', 'node_modules', 'README.md'])
    symlinkSync(join(PROJECT, name), join(folder, name));
  const env = { MAILLAGE_DATA: '.maillage', PORT: '0', DATABASE_URL: '', MAILLAGE_EMPTY: '', HOST: '' };
  hub = createShell(folder, env);
  terminal = createShell(folder, env);
});

afterAll(async () => {
  await terminal.end();
  await hub.end();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function block(language: string) {
  const found = BLOCKS[next++];
  expect(found?.language, `block ${next}`).toBe(language);
  return found as (typeof BLOCKS)[number];
}

/** Runs the next commands of the guide, in the terminal that has run those before. */
async function run(): Promise<string> {
  const { exit, out } = await terminal.run(block('sh').code.replaceAll(ADDRESS, origin));
  expect(exit, out).toBe(0);
  return out;
}

/** Asks the next query of the guide, as the explorer would with the key. */
async function ask(variables: Record<string, unknown> = {}) {
  const { code: query } = block('graphql');
  const key = readFileSync(join(folder, 'cle.txt'), 'utf8').trim().split('\n').at(-1) ?? '';
  return { query, answer: () => post({ query, variables }, { 'x-api-key': key }) };
}

async function post(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

const SOON = { timeout: 30_000, interval: 250 };
const names = async () =>
  (await post({ query: '{ clsmSchemes { nodes { name } } }' })).clsmSchemes.nodes.map(
    ({ name }: { name: string }) => name,
  );

test('the guide takes its reader from nothing to a backup', async () => {
  const started = hub.begin(block('sh').code);
  await vi.waitFor(() => expect(started()).toMatch(/est prêt/), { timeout: 90_000, interval: 100 });
  origin = /http:\/\/\S+(?=\/graphql)/.exec(started())?.[0] ?? '';

  await run();
  expect(statSync(join(folder, 'cle.txt')).mode & 0o777).toBe(0o600);

  await run();
  const [head = ''] = readFileSync(join(folder, 'modele.csv'), 'utf8').split('\r\n');
  const { file, code } = block('csv');
  writeFileSync(join(folder, file), code);
  const [columns = ''] = code.split('\n');
  expect(head.split(';')).toEqual(expect.arrayContaining(columns.split(';')));

  const dry = await run();
  expect(dry).toMatch(
    /À blanc : rien n’est changé\.[\s\S]*créées\s+3[\s\S]*rejetées\s+0[\s\S]*\+ à créer {2}Exercice A/,
  );
  expect(await names()).toEqual([]);
  expect(await run()).toMatch(/Importé\.[\s\S]*créées\s+3[\s\S]*Lot import_/);
  await vi.waitFor(
    async () => expect(await names()).toEqual(['Exercice A', 'Exercice B', 'Exercice C']),
    SOON,
  );

  const search = await ask();
  const [found] = (await search.answer()).clsmSchemes.nodes;
  expect(found).toMatchObject({
    name: 'Exercice B',
    version: 1,
    perimeter: { population: expect.any(Number) },
  });
  const before = found.perimeter.population;
  const { id } = found;

  const larger = (await (await ask({ id, version: found.version })).answer()).setClsmPerimeter;
  expect(larger).toMatchObject({ userErrors: [], scheme: { version: 2 } });
  expect(larger.scheme.perimeter.population).toBeGreaterThan(before);

  await run();
  expect(readFileSync(join(folder, 'clsm.csv'), 'utf8')).toContain('Exercice C');
  expect(statSync(join(folder, 'clsm-idf.xlsx')).size).toBeGreaterThan(1_000);
  expect(await run()).toMatch(/créées\s+0[\s\S]*changées\s+0[\s\S]*inchangées\s+3[\s\S]*rejetées\s+0/);

  const { scheme } = await (await ask({ id })).answer();
  expect(scheme.history.nodes).toMatchObject([
    { version: 1, reason: 'Enquête annuelle', source: 'Courriel du 3 mars' },
    { version: 2, asked: 'setPerimeter', reason: 'Extension du conseil', source: 'Délibération' },
  ]);
  const undone = (await (await ask({ id, version: scheme.version })).answer()).undoClsmChange;
  expect(undone).toMatchObject({ userErrors: [], scheme: { version: 3, perimeter: { population: before } } });

  const mistake = block('csv');
  writeFileSync(join(folder, mistake.file), mistake.code);
  await run();
  await vi.waitFor(async () => expect(await names()).toHaveLength(4), SOON);
  expect(await run()).toMatch(/Annulé : 1 fiches/);
  await vi.waitFor(async () => expect(await names()).toHaveLength(3), SOON);

  expect(await run()).toMatch(/^Sauvegarde écrite dans carte\.maillage/m);
  const key = (await terminal.run('echo $CLE')).out.trim();
  await post(
    { query: 'mutation { createClsm(input: { name: "Perdu" }) { visible } }' },
    { 'x-api-key': key },
  );
  expect(await names()).toHaveLength(4);
  expect(await run()).toMatch(/Sauvegarde vérifiée[\s\S]*Restauration faite/);
  await vi.waitFor(() => expect(started()).toMatch(/Le hub sert la base restaurée/), SOON);
  expect(await names()).toEqual(['Exercice A', 'Exercice B', 'Exercice C']);
  expect(next).toBe(BLOCKS.length);
}, 240_000);
