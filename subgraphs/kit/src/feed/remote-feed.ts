import type { Feed, FeedEntry, FeedPage } from '../store/change-log.ts';
import { feedField } from './feed-query.ts';

export interface RemoteFeedOptions {
  /** Name of the subgraph. */
  name: string;
  /** Its GraphQL endpoint. */
  url: string;
  /** That say who reads: the feed is for callers with `read:feed`. */
  headers?: () => Record<string, string>;
}

const TIMEOUT_MS = 10_000;

/** The change feed of a subgraph that runs elsewhere, read over GraphQL. Rejects when it does not answer in time or in shape. */
export function createRemoteFeed<Item>({
  name,
  url,
  headers = () => ({}),
}: RemoteFeedOptions): Pick<Feed<Item>, 'name' | 'read'> {
  const field = feedField(name);
  const query = `query Feed($after: Int!, $limit: Int!) { ${field}(after: $after, limit: $limit) { last entries } }`;
  return {
    name,
    async read(after, limit): Promise<FeedPage<Item>> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { after, limit } }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const { data } = (await response.json()) as {
        data?: Record<string, { last: number; entries: string } | null>;
      };
      const page = data?.[field];
      if (!page) throw new Error(`the feed of ${name} did not answer`);
      return { last: page.last, entries: JSON.parse(page.entries) as FeedEntry<Item>[] };
    },
  };
}
