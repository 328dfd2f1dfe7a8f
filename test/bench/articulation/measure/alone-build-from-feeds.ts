import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createArticulationSubgraph, type FeedSource } from '@maillage/articulation';
import { createStores } from '@maillage/gateway';
import { openDatabase } from '@maillage/kit';
import { loadCog, schemeKinds } from '../setting.ts';
import type { FeedBuild } from './alone.ts';

const NANOSECONDS = 1e6;

// Builds a whole articulation subgraph from the change logs in the database, as the hub does at its start.
const cog = loadCog();
const database = openDatabase({ url: process.env.DATABASE_URL ?? '' });
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
const measured: FeedBuild = { build, longestBlock: delay.max / NANOSECONDS };
process.stdout.write(JSON.stringify(measured));
