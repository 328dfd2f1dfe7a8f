import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import composer from '@theguild/federation-composition/package.json' with { type: 'json' };
import { version as graphqlVersion } from 'graphql';
import type { SubgraphDefinition } from './compose-supergraph.ts';

/** The last one that was composed: a comment with what it was made of and its own digest, then its SDL. */
const FILE = 'supergraph.graphql';

/**
 * The supergraph SDL of these subgraphs: the one that is kept, when it was composed of the same, by the same. Otherwise it is composed and
 * kept. Composing is half a second, and 50 MB that its process holds from then on. Where nothing can be kept, it is composed each time.
 * @param folder where it is kept; by default where Node keeps what it has compiled, if it does
 * @throws CompositionError when they do not compose
 */
export async function keptSupergraph(
  subgraphs: readonly SubgraphDefinition[],
  folder = getCompileCacheDir(),
): Promise<string> {
  if (folder === undefined) return await compose(subgraphs);
  const file = join(folder, FILE);
  const origin = await originOf(subgraphs);
  const kept = await read(file, origin);
  if (kept !== null) return kept;
  const supergraphSdl = await compose(subgraphs);
  await write(file, `${heading(origin, supergraphSdl)}\n${supergraphSdl}`);
  return supergraphSdl;
}

async function compose(subgraphs: readonly SubgraphDefinition[]): Promise<string> {
  const { composeSupergraph } = await import('./compose-supergraph.ts');
  return composeSupergraph(subgraphs).supergraphSdl;
}

/** All that decides what is composed: the subgraphs in their order, and who composes. */
async function originOf(subgraphs: readonly SubgraphDefinition[]): Promise<string> {
  const ours = await readFile(new URL('./compose-supergraph.ts', import.meta.url), 'utf8');
  const given = subgraphs.map(({ name, sdl, url }) => [name, sdl, url ?? '']);
  return digest(JSON.stringify([ours, composer.version, graphqlVersion, given]));
}

/** Null unless it is of this origin, and whole. */
async function read(file: string, origin: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const supergraphSdl = text.slice(end + 1);
  return text.slice(0, Math.max(end, 0)) === heading(origin, supergraphSdl) ? supergraphSdl : null;
}

/** At once or not at all, whoever else writes or reads. */
async function write(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch {
    await rm(unfinished, { force: true }).catch(() => {});
  }
}

const heading = (origin: string, supergraphSdl: string): string => `# ${origin} ${digest(supergraphSdl)}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
