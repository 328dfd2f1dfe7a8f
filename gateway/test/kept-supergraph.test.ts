import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import { CompositionError } from '../src/composition/composition-error.ts';
import { keptSupergraph } from '../src/composition/kept-supergraph.ts';
import { FEDERATION_LINK } from './support/federation.ts';

const a = { name: 'a', sdl: `${FEDERATION_LINK} type Query { a: String }` };
const b = {
  name: 'b',
  sdl: `${FEDERATION_LINK} """Où""" type Scheme @key(fields: "id") { id: ID! }`,
  url: 'http://b',
};
const subgraphs = [a, b];
const { supergraphSdl } = composeSupergraph(subgraphs);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-kept-'));
  file = join(folder, 'supergraph.graphql');
});
afterEach(() => rm(folder, { recursive: true }));

/** Which file it is: another each time one is written. */
const identity = async () => (await stat(file, { bigint: true })).ino;

test('what was composed is kept, whole, and nothing beside it', async () => {
  expect(await keptSupergraph(subgraphs, folder)).toBe(supergraphSdl);
  expect(await readdir(folder)).toEqual(['supergraph.graphql']);
  expect((await readFile(file, 'utf8')).endsWith(`\n${supergraphSdl}`)).toBe(true);
});

test('the same subgraphs have the supergraph that is kept, in a process that does not load what composes', async () => {
  const first = await inProcess();
  const written = await identity();
  const second = await inProcess();
  expect(first).toEqual({ supergraphSdl, composed: true });
  expect(second).toEqual({ supergraphSdl, composed: false });
  expect(await identity()).toBe(written);
});

test.each([
  ['an SDL that differs', [a, { ...b, sdl: b.sdl.replace('Où', 'Quand') }]],
  ['a URL that differs', [a, { ...b, url: 'http://c' }]],
  ['a name that differs', [a, { ...b, name: 'c' }]],
  ['one subgraph less', [a]],
])('%s is composed anew, and takes the place', async (_what, others) => {
  await keptSupergraph(subgraphs, folder);
  const composed = composeSupergraph(others).supergraphSdl;
  expect(composed).not.toBe(supergraphSdl);
  expect(await keptSupergraph(others, folder)).toBe(composed);
  expect(await readFile(file, 'utf8')).toContain(composed);
  expect(await keptSupergraph(subgraphs, folder)).toBe(supergraphSdl);
});

test.each<[string, () => Promise<void>]>([
  ['is cut short', () => truncate(file, 300)],
  ['lost its end alone', async () => truncate(file, (await stat(file)).size - 1)],
  ['is empty', () => truncate(file)],
  ['has another letter', async () => writeFile(file, (await readFile(file, 'utf8')).replace('Où', 'Ou'))],
  ['is of something else', () => writeFile(file, 'type Query { a: Int }\n')],
  ['is no text', () => writeFile(file, Buffer.from([0xff, 0x0a, 0xfe, 0x00]))],
])('a file that %s is not believed, and replaced', async (_what, damage) => {
  await keptSupergraph(subgraphs, folder);
  const whole = await readFile(file, 'utf8');
  await damage();
  expect(await readFile(file, 'utf8')).not.toBe(whole);
  expect(await keptSupergraph(subgraphs, folder)).toBe(supergraphSdl);
  expect(await readFile(file, 'utf8')).toBe(whole);
});

test('several processes at once have the same, and leave one whole file', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => inProcess()));
  expect(all.map((each) => each.supergraphSdl)).toEqual(all.map(() => supergraphSdl));
  expect(await readdir(folder)).toEqual(['supergraph.graphql']);
  expect((await inProcess()).composed).toBe(false);
});

test('a folder that is not there, or cannot be written, is done without', async () => {
  expect(await keptSupergraph(subgraphs, join(folder, 'none'))).toBe(supergraphSdl);
  await writeFile(join(folder, 'no-folder'), '');
  expect(await keptSupergraph(subgraphs, join(folder, 'no-folder'))).toBe(supergraphSdl);
  expect(await readdir(folder)).toEqual(['no-folder']);
});

test('what does not compose says why, and leaves what is kept', async () => {
  await keptSupergraph(subgraphs, folder);
  const written = await identity();
  await expect(keptSupergraph([{ name: 'a', sdl: 'type Query {' }], folder)).rejects.toThrow(
    CompositionError,
  );
  expect(await identity()).toBe(written);
});

const MODULE = new URL('../src/composition/kept-supergraph.ts', import.meta.url);

/** Asks for it in a process of its own, which tells whether it loaded the library that composes. */
async function inProcess(): Promise<{ supergraphSdl: string; composed: boolean }> {
  const source = `
    import { registerHooks } from 'node:module';
    let composed = false;
    registerHooks({
      load(url, context, next) {
        composed ||= url.includes('/federation-composition/') && !url.endsWith('/package.json');
        return next(url, context);
      },
    });
    const { keptSupergraph } = await import(${JSON.stringify(MODULE)});
    const supergraphSdl = await keptSupergraph(${JSON.stringify(subgraphs)}, ${JSON.stringify(folder)});
    process.stdout.write(JSON.stringify({ supergraphSdl, composed }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  return JSON.parse(stdout);
}
