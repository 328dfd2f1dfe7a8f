import type { IsoDate } from '../contract/dates.ts';
import { parseTerritoryKey, type TerritoryKey, type TerritoryRef } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { type Ground, groundIn, hostsIn } from './ground-on.ts';
import { sortedUnique } from './order.ts';
import { cogOn, timelineOf } from './timeline.ts';

/**
 * The finest units that a declared perimeter comes down to on a day, in the vintage in force: as `resolveUnits`, and codes of other years
 * follow what became of them. A commune that has merged is the commune déléguée that it left or, where it left none, still itself, as a
 * part of its successor: never all of the successor. Nothing is listed twice: a part is left out where its commune, or a part that holds
 * it, is there. Sorted, unique; codes of no year are left out (`unknownRefsOn` names them).
 */
export function resolveUnitsOn(cog: Cog, day: IsoDate, declared: readonly TerritoryRef[]): TerritoryKey[] {
  const vintage = cogOn(cog, day);
  const ground = groundIn(vintage, declared);
  return sortedUnique([...ground.wholes, ...partsKept(vintage, ground)]);
}

/** The declared territories that no year knows, each once, in the order given. A QPV is never unknown here. */
export function unknownRefsOn(cog: Cog, day: IsoDate, declared: readonly TerritoryRef[]): TerritoryRef[] {
  return [...groundIn(cogOn(cog, day), declared).unknown.values()];
}

/** The parts of a ground that lie neither in its whole units nor in another of its parts. */
export function partsKept(vintage: Cog, { wholes, parts }: Ground): TerritoryKey[] {
  return [...parts].filter((key) => {
    const ref = parseTerritoryKey(key);
    const hosts = hostsIn(vintage, ref);
    if (hosts.length > 0 && hosts.every((host) => wholes.has(host))) return false;
    return !formerHolders(vintage, ref).some((holder) => holder !== key && parts.has(holder));
  });
}

/** Communes of the timeline's vintages that held a commune déléguée. */
function formerHolders(vintage: Cog, part: TerritoryRef): TerritoryKey[] {
  if (part.level !== 'COMMUNE_DELEGUEE') return [];
  return timelineOf(vintage).vintages.flatMap((other) => {
    const commune = other.find(part)?.commune;
    return commune == null ? [] : `COMMUNE:${commune}`;
  });
}
