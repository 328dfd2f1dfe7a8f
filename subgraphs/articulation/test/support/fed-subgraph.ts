import { type ExecutionResult, graphql } from 'graphql';
import type { SourceEntry } from '../../src/feed/feed-source.ts';
import type { FollowLimits } from '../../src/feed/followers.ts';
import { createArticulationSubgraph, type FeedSource } from '../../src/index.ts';
import type { FeedEntry } from '../../src/read-model/feed-entry.ts';
import { toyCog } from './toy-cog.ts';
import { TOY_KINDS } from './toy-kinds.ts';

export const TODAY = '2024-01-01';

/** What public ids of coordinators are made with, where no other is given. */
export const COORDINATOR_KEY = Buffer.alloc(32, 1);

/** A feed over a list that the test may go on adding to. */
export const feedOver = (name: string, entries: readonly SourceEntry[]): FeedSource => ({
  name,
  async read(after, limit) {
    const page = entries.filter(({ seq }) => seq > after).slice(0, limit);
    return { entries: page, last: page.at(-1)?.seq ?? after };
  },
});

const FEED_OF = { PARTNER: 'partner', ACTION: 'action' } as const;

/** Entries as their subgraphs' feeds carry them: by kind, a second apart in the order given. */
export function sourceEntries(entries: readonly FeedEntry[]): SourceEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    feed: entry.entity === 'SCHEME' ? (entry.id.split('_')[0] ?? '') : FEED_OF[entry.entity],
    seq: index + 1,
    at: new Date(Date.UTC(2024, 0, 1, 0, 0, index)).toISOString(),
    actor: 'test',
    reason: null,
  }));
}

/** The subgraph over the toy territory, fed with these entries and ready. */
export async function fedSubgraph(entries: SourceEntry[], followLimits?: Partial<FollowLimits>) {
  const names = [...TOY_KINDS.map(({ code }) => code.toLowerCase()), 'partner', 'action'];
  const feeds = names.map((name) => ({
    name,
    read: (after: number, limit: number) =>
      feedOver(
        name,
        entries.filter(({ feed }) => feed === name),
      ).read(after, limit),
  }));
  const subgraph = createArticulationSubgraph({
    cog: toyCog(),
    kinds: TOY_KINDS,
    feeds,
    coordinatorKey: COORDINATOR_KEY,
    pollEvery: null,
    followLimits,
  });
  await subgraph.ready();
  return {
    ...subgraph,
    ask: (source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> =>
      graphql({
        schema: subgraph.schema,
        source,
        variableValues,
        contextValue: subgraph.createContext({ today: TODAY }),
      }),
  };
}
