import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCog, openDatabase } from '@maillage/kit';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { createSubgraphs } from './create-subgraphs.ts';
import { currentDay } from './current-day.ts';
import { schemeKinds } from './scheme-kinds.ts';
import { createStores } from './stores.ts';

const SCHEMA_FOLDER = fileURLToPath(new URL('../../../schema', import.meta.url));

/** Subgraphs are built to be described here, not to answer: no connection is made. */
const NO_DATABASE = 'postgres://127.0.0.1:1/none';
const NO_KEY = Buffer.alloc(32);

/** The files of `schema/`, by name: the SDL of each subgraph, the supergraph and the public graph. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const cog = loadCog();
  const database = openDatabase({ url: NO_DATABASE });
  const { all: subgraphs } = createSubgraphs({
    kinds: schemeKinds,
    cog,
    coordinatorKey: NO_KEY,
    stores: createStores({ database, kinds: schemeKinds, cog }),
    webhooks: { database, key: NO_KEY, today: currentDay, background: false },
  });
  const { supergraphSdl, publicSdl } = composeSupergraph(subgraphs);
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  await database.close();
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, `${sdl.trimEnd()}\n`] as const),
    ['supergraph.graphql', supergraphSdl],
    ['public.graphql', publicSdl],
  ]);
}

/** Writes them. @returns their paths */
export async function writeSchemas(folder = SCHEMA_FOLDER): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  return [...(await schemaFiles())].map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
