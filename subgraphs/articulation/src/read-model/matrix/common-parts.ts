import { containsAll, has, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Day } from '../record/ground-on.ts';
import { footprintOf } from '../territory/footprint.ts';
import type { KnownPeople } from './people-in-common.ts';

/** Parts of communes that pairs of schemes share, beside whole units that they share. */
export interface CellParts {
  parts: SortedInts;
  hasWhole: (unit: number) => boolean;
}

/** People of the parts that lie outside of the whole units. One that may share ground with another, or with a whole unit, is left out. */
export function sumParts({ parts: onDay }: Day, { parts, hasWhole }: CellParts): KnownPeople {
  const hostsOf = (part: number): SortedInts => onDay.hosts(part)?.units ?? NOWHERE;
  const hostUnits = new Set<number>();
  for (const part of parts) for (const unit of hostsOf(part)) hostUnits.add(unit);
  const wholes = sortedInts([...hostUnits].filter(hasWhole));
  const open = parts.filter((part) => {
    const hosts = onDay.hosts(part);
    return !hosts?.complete || !containsAll(wholes, hosts.units);
  });
  const mayHoldAnother = open.some((part) => onDay.hosts(part)?.partOf.some((held) => held !== null));
  const outside = mayHoldAnother ? footprintOf({ wholes, parts: open, complete: true }, onDay).parts : open;
  const partsIn = new Map<number, number[]>();
  for (const part of outside) {
    for (const unit of hostsOf(part)) {
      const there = partsIn.get(unit);
      if (there) there.push(part);
      else partsIn.set(unit, [part]);
    }
  }
  const neighbours = (part: number): Set<number> => {
    const found = new Set<number>();
    for (const unit of hostsOf(part)) for (const other of partsIn.get(unit) ?? []) found.add(other);
    return found;
  };
  const standsAlone = (part: number): boolean => {
    if (hostsOf(part).some((unit) => has(wholes, unit))) return false;
    for (const other of neighbours(part)) if (onDay.mayMeet(part, other)) return false;
    return true;
  };
  let known = 0;
  let isExact = true;
  for (const part of outside) {
    const people = standsAlone(part) ? onDay.population(part) : null;
    if (people === null) isExact = false;
    else known += people;
  }
  return { known, isExact };
}

const NOWHERE: SortedInts = new Int32Array();
