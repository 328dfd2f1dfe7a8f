import { readFile } from 'node:fs/promises';
import { CompositionError } from '../composition/composition-error.ts';
import { type ValidSupergraph, validateSupergraph } from '../composition/validate-supergraph.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

export interface SupergraphFile extends ValidSupergraph {
  sdl: string;
}

/** Reads a supergraph that can be served: valid, each subgraph with an address. @throws SupergraphRefused */
export async function readSupergraph(file: string): Promise<SupergraphFile> {
  const sdl = await readText(file);
  const supergraph = validate(sdl);
  for (const { name, url } of supergraph.subgraphs) {
    const protocol = URL.canParse(url) ? new URL(url).protocol : null;
    if (protocol !== 'http:' && protocol !== 'https:') {
      throw new SupergraphRefused(`it gives no http address for the subgraph "${name}"`);
    }
  }
  return { ...supergraph, sdl };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SupergraphRefused(`it can't be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function validate(sdl: string): ValidSupergraph {
  try {
    return validateSupergraph(sdl);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    const [first, ...others] = error.problems;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    throw new SupergraphRefused(`${first?.message ?? error.message}${more}`);
  }
}
