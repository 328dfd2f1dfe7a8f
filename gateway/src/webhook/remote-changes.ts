import { kindSlug, type SchemeKindDefinition } from '@maillage/kit';
import type { ChangeSource, ToldChange } from './change-source.ts';

export interface RemoteChangesOptions {
  /** GraphQL endpoint of the articulation, or of a whole graph. */
  url: string;
  kinds: readonly SchemeKindDefinition[];
}

const TIMEOUT_MS = 10_000;

const CURSOR = '{ changesCursor }';

const CHANGES = `query Changes($after: String, $first: Int, $kinds: [SchemeKind!], $territory: TerritoryRef) {
  changes(after: $after, first: $first, kinds: $kinds, territory: $territory) {
    edges { cursor node { recordId at version operation } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Changes {
  edges: {
    cursor: string;
    node: Pick<ToldChange, 'at' | 'version'> & { recordId: string; operation: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The changes of schemes as a graph that runs elsewhere answers them. It tells of no news: whoever reads looks from time to time. */
export function createRemoteChanges({ url, kinds }: RemoteChangesOptions): ChangeSource {
  /** The prefix of an id tells the type. */
  const kindOf = new Map(kinds.map((kind) => [kindSlug(kind), kind.code]));

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { data } = (await response.json()) as { data?: Data | null };
    if (!data) throw new Error('the articulation did not answer');
    return data;
  }

  return {
    async read({ after, first, kinds: asked, territory }) {
      const variables = { after, first, territory, kinds: asked ?? kinds.map(({ code }) => code) };
      const { changes } = await ask<{ changes: Changes }>(CHANGES, variables);
      return {
        changes: changes.edges.map(({ cursor, node: { recordId, operation, ...node } }) => ({
          ...node,
          cursor,
          id: recordId,
          kind: kindOf.get(recordId.slice(0, recordId.indexOf('_'))) ?? '',
          withdrawn: operation === 'WITHDRAWN',
        })),
        reached: changes.pageInfo.endCursor ?? after ?? '',
        hasMore: changes.pageInfo.hasNextPage,
      };
    },
    async cursor() {
      return (await ask<{ changesCursor: string }>(CURSOR)).changesCursor;
    },
    onNews: () => () => {},
  };
}
