import {
  type Cog,
  groundIn,
  hostsIn,
  parseTerritoryKey,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import { type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Units } from './units.ts';

/** Where a part lies: it touches every host, and nothing beside them. */
export interface Hosts {
  /** The whole units of each host commune: several for Paris, Lyon and Marseille cited as one city. */
  groups: readonly SortedInts[];
  /** For each group, the part of it where it lies, if that is known: a commune that has become a part of another. */
  partOf: readonly (number | null)[];
  /** All of them together. */
  units: SortedInts;
  /** False when no host is stated or one's code is not known: the part may reach beyond `units`. */
  complete: boolean;
  /** Not null when a polygon tells where it lies, and that is not just what its list says. */
  polygon: HostsByPolygon | null;
}

export interface HostsByPolygon {
  /** Of its area in each group, 0..1. */
  shares: readonly number[];
  /** Where it lies by its list. */
  list: Hosts;
}

/** Reads the communes that a part's source cites as holding it, in the terms of a vintage; of the latest one where none is given. */
export type HostReader = (within: readonly TerritoryRef[], vintage?: number) => Hosts;

export function createHostReader(units: Units): HostReader {
  return (within, vintage = units.vintages.length - 1) => {
    const cog = units.vintages[vintage] as Cog;
    const known = within.map((ref) => hostOf(cog, ref)).filter((keys) => keys.wholes.length > 0);
    const isComplete = known.length > 0 && known.length === within.length;
    return toHosts(known, { units, isComplete });
  };
}

/** The whole units of a host, and the part of them that it is, if it is one. */
export interface HostKeys {
  wholes: readonly string[];
  part: string | null;
}

export function toHosts(
  hosts: readonly HostKeys[],
  { units, isComplete }: { units: Units; isComplete: boolean },
): Hosts {
  const groups = hosts.map(({ wholes }) => sortedInts(wholes.map(units.idOf)));
  return {
    groups,
    partOf: hosts.map(({ part }) => (part === null ? null : units.idOf(part))),
    units: sortedInts(groups.flatMap((group) => [...group])),
    complete: isComplete,
    polygon: null,
  };
}

/** The whole units of a cited territory, or those that hold it if it is a part, which is then named too. */
function hostOf(cog: Cog, ref: TerritoryRef): HostKeys {
  const { wholes, parts } = groundIn(cog, [ref]);
  const [part] = parts;
  if (part === undefined) return { wholes: [...wholes], part: null };
  return { wholes: hostsIn(cog, parseTerritoryKey(part)), part: part === territoryKey(ref) ? null : part };
}
