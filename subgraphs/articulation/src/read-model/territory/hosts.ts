import type { Cog, TerritoryRef } from '@maillage/kit';
import { type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Units } from './units.ts';

/** Where a part lies: it touches every host, and nothing beside them. */
export interface Hosts {
  /** The whole units of each host commune: several for Paris, Lyon and Marseille cited as one city. */
  groups: readonly SortedInts[];
  /** All of them together. */
  units: SortedInts;
  /** False when no host is stated or one's code is not known: the part may reach beyond `units`. */
  complete: boolean;
}

/** Reads the communes that a part's source cites as holding it. */
export type HostReader = (within: readonly TerritoryRef[]) => Hosts;

export function createHostReader(cog: Cog, units: Units): HostReader {
  return (within) => {
    const resolved = within.map((ref) => units.resolve([communeOf(cog, ref)]));
    const groups = resolved.map(({ wholes }) => wholes).filter((wholes) => wholes.length > 0);
    return {
      groups,
      units: sortedInts(groups.flatMap((group) => [...group])),
      complete: groups.length > 0 && resolved.every(({ complete }) => complete),
    };
  };
}

/** The commune of a commune déléguée; any other territory as it is. */
function communeOf(cog: Cog, ref: TerritoryRef): TerritoryRef {
  const commune = ref.level === 'COMMUNE_DELEGUEE' ? cog.find(ref)?.commune : null;
  return commune == null ? ref : { level: 'COMMUNE', code: commune };
}
