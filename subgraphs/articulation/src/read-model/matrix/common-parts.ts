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
  const wholes = sortedInts([...parts].flatMap((part) => [...hostsOf(part)]).filter(hasWhole));
  const open = parts.filter((part) => {
    const hosts = onDay.hosts(part);
    return !hosts?.complete || !containsAll(wholes, hosts.units);
  });
  const outside = footprintOf({ wholes, parts: open, complete: true }, onDay).parts;
  const neighbours = new Map<number, number[]>();
  for (const part of outside) {
    for (const unit of hostsOf(part)) {
      const there = neighbours.get(unit);
      if (there) there.push(part);
      else neighbours.set(unit, [part]);
    }
  }
  const standsAlone = (part: number) =>
    hostsOf(part).every(
      (unit) => !has(wholes, unit) && !neighbours.get(unit)?.some((other) => onDay.mayMeet(part, other)),
    );
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
