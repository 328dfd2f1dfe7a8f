import { checkTerritoryRef, type IsoDate, kindSlug, type TerritoryRef, territoryKey } from '@maillage/kit';
import type { LoggedChange } from '../../feed/change-log.ts';
import type { ArticulationGraph } from '../graph.ts';

/** Which changes are asked for; only those of schemes can be told apart by kind and by territory. */
export interface WantedChanges {
  kinds?: readonly string[] | null;
  territory?: TerritoryRef | null;
  today: IsoDate;
}

/**
 * A test of changes, as the model knows the schemes at present.
 * @throws BAD_USER_INPUT on a malformed territory code
 */
export function wantedChanges(
  { kinds, model }: Pick<ArticulationGraph, 'kinds' | 'model'>,
  { kinds: asked, territory, today }: WantedChanges,
): (change: LoggedChange) => boolean {
  if (territory) checkTerritoryRef(territory);
  const isThere = territory ? model.everAt(territoryKey(territory), today) : null;
  const feeds = asked && new Set(kinds.filter(({ code }) => asked.includes(code)).map(kindSlug));
  return ({ entity, feed, id }) => {
    if (!feeds && !isThere) return true;
    return entity === 'SCHEME' && (feeds?.has(feed) ?? true) && (isThere?.(id) ?? true);
  };
}
