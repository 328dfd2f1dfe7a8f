import { badUserInput } from '../errors.ts';
import { READ_FEED } from '../identity/caller.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { restrictedTo } from '../schema/restricted.ts';
import type { Feed, FeedPage } from '../store/change-log.ts';

export const MAX_FEED_PAGE = 1_000;

/**
 * The subgraph's change feed, for other subgraphs: `clsmFeed(after, limit)`. It is left out of the public graph, and
 * answers only to callers with `read:feed`: it carries what is nobody else's business. Entries travel as
 * the JSON text of a list of `FeedEntry`.
 */
export function feedQuery<Item>(builder: SubgraphBuilder, feed: Feed<Item>): void {
  const page = builder.objectRef<FeedPage<Item>>('FeedPage').implement({
    description: 'Une page du fil des changements d’un sous-graphe.',
    shareable: true,
    inaccessible: true,
    fields: (t) => ({
      last: t.exposeInt('last', { description: 'Position derrière laquelle lire ensuite.' }),
      entries: t.string({
        description: 'Les changements, en JSON.',
        resolve: ({ entries }) => JSON.stringify(entries),
      }),
    }),
  });
  builder.queryField(feedField(feed.name), (t) =>
    t.field({
      ...restrictedTo(READ_FEED),
      type: page,
      inaccessible: true,
      args: {
        after: t.arg.int({
          required: true,
          description: 'Position derrière laquelle lire ; 0 pour tout lire.',
        }),
        limit: t.arg.int({ required: true, description: `Nombre de changements, ${MAX_FEED_PAGE} au plus.` }),
      },
      description: 'Le fil des changements, pour les autres sous-graphes.',
      resolve: (_, { after, limit }) => {
        if (after < 0 || limit < 1 || limit > MAX_FEED_PAGE) {
          throw badUserInput(
            `« after » attend un entier positif ou nul, « limit » un entier de 1 à ${MAX_FEED_PAGE}.`,
          );
        }
        return feed.read(after, limit);
      },
    }),
  );
}

/** Root field of the feed of the subgraph `name`. */
export const feedField = (name: string): string => `${name}Feed`;
