import type { FeedEntry } from './feed-entry.ts';
import { putAction } from './record/put-action.ts';
import { putPartner } from './record/put-partner.ts';
import { putScheme } from './record/put-scheme.ts';
import { toSchemeNode } from './record/to-scheme-node.ts';
import type { World } from './world.ts';

/** Applies changes to a world. @returns false for an entry that is no news: an older version, or one applied before */
export type Apply = (entry: FeedEntry) => boolean;

/** However often and in whatever order entries come, the highest version of each record is the one that holds. */
export function createApply(world: World): Apply {
  const versions = new Map<string, number>();
  return (entry) => {
    const key = `${entry.entity}:${entry.id}`;
    if (entry.version <= (versions.get(key) ?? 0)) return false;
    versions.set(key, entry.version);
    put(world, entry);
    world.revision += 1;
    world.memo.clear();
    return true;
  };
}

function put(world: World, entry: FeedEntry): void {
  const { entity, id, record } = entry;
  switch (entity) {
    case 'SCHEME':
      putScheme(world, {
        index: world.schemeIds.idOf(id),
        scheme: record && toSchemeNode(world, record),
        successor: entry.successor == null ? null : world.schemeIds.idOf(entry.successor),
      });
      break;
    case 'PARTNER':
      putPartner(world, { id, record, successor: entry.successor });
      break;
    case 'ACTION':
      putAction(world, id, record);
  }
}
