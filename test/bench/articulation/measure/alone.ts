import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeFlagsOf } from '../../node-flags.ts';

/** What reading all feeds from PostgreSQL into a new model costs. */
export interface FeedBuild {
  /** Milliseconds until the subgraph is ready. */
  build: number;
  /** Longest that the event loop was held meanwhile, in milliseconds. */
  longestBlock: number;
}

/** Measures that are taken in a process of its own, run as the hub's is: with its flags, and nothing of the benchmark's in its memory. */
interface MeasuresAlone {
  'build-from-feeds': FeedBuild;
  /** Milliseconds until the first national matrix that is asked of a hub, through its gateway, once it has opened and warmed up. */
  'first-matrix': number;
}

export async function measureAlone<Name extends keyof MeasuresAlone>(
  name: Name,
  databaseUrl: string,
): Promise<MeasuresAlone[Name]> {
  const module = fileURLToPath(new URL(`./alone-${name}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeFlagsOf('start'), module], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return JSON.parse(stdout);
}
