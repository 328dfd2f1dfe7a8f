import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createArticulationSubgraph, type FeedSource } from '@maillage/articulation';
import { createStores } from '@maillage/gateway';
import { openDatabase } from '@maillage/kit';
import { type Cog, schemeKinds } from '../setting.ts';

/** What reading all feeds from PostgreSQL into a new model costs. */
export interface FeedBuild {
  /** Milliseconds until the subgraph is ready. */
  build: number;
  /** Longest that the event loop was held meanwhile, in milliseconds. */
  longestBlock: number;
}

const NANOSECONDS = 1e6;

/** Builds a whole articulation subgraph from the change logs in the database, as the hub does at its start. */
export async function buildFromFeeds(databaseUrl: string, cog: Cog): Promise<FeedBuild> {
  const database = openDatabase({ url: databaseUrl });
  const stores = createStores({ database, kinds: schemeKinds, cog });
  const feeds: FeedSource[] = [
    ...[...stores.schemes.values()].map(({ feed }) => feed),
    stores.partners.feed,
    stores.actions.feed,
  ];
  const subgraph = createArticulationSubgraph({
    ...{ cog, kinds: schemeKinds, feeds, pollEvery: null },
    coordinatorKey: Buffer.alloc(32),
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await subgraph.ready();
  const build = performance.now() - start;
  delay.disable();
  await subgraph.close();
  await database.close();
  return { build, longestBlock: delay.max / NANOSECONDS };
}
