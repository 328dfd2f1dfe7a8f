import { type Cog, type IsoDate, type Period, parseTerritoryKey, type TerritoryRef } from '@maillage/kit';
import { compareText } from '../base/compare.ts';
import { createPostings } from '../base/postings.ts';
import { intersection } from '../base/sorted-ints.ts';
import type { HostReader, Hosts } from './hosts.ts';
import { nearestPeriod } from './nearest-period.ts';
import type { Units } from './units.ts';

/** A scheme that is itself a territory (a QPV), as far as it says where and how large that territory is. */
export interface PartDescription {
  id: string;
  perimeters: readonly (Period & { hosts: Hosts; stated: number | null })[];
}

/** What is known on one day of the territories smaller than a commune. */
export interface PartsOnDay {
  /** Null when nothing says where the part lies. */
  hosts(part: number): Hosts | null;
  /** Inhabitants; null when no source states them. */
  population(part: number): number | null;
  /** True when two different parts could share ground and nothing tells whether they do. */
  mayMeet(a: number, b: number): boolean;
}

export interface Parts {
  describe(part: number, by: PartDescription): void;
  forget(part: number, by: PartDescription): void;
  /** Parts that lie in a whole unit, or may, on some day. */
  hostedBy(unit: number): readonly number[];
  on(day: IsoDate): PartsOnDay;
}

export interface PartsOptions {
  cog: Cog;
  units: Units;
  readHosts: HostReader;
}

export function createParts({ cog, units, readHosts }: PartsOptions): Parts {
  const descriptions = createPostings<PartDescription>();
  const hosted = createPostings<number>();
  const delegated = new Map<number, Hosts>();
  for (const { key } of cog.entries('COMMUNE_DELEGUEE')) {
    const hosts = readHosts([parseTerritoryKey(key)]);
    const part = units.idOf(key);
    delegated.set(part, hosts);
    for (const unit of hosts.units) hosted.add(unit, part);
  }
  const refs = (part: number): TerritoryRef => parseTerritoryKey(units.keyOf(part));
  return {
    describe(part, by) {
      descriptions.add(part, by);
      for (const { hosts } of by.perimeters) for (const unit of hosts.units) hosted.add(unit, part);
    },
    forget(part, by) {
      descriptions.remove(part, by);
      for (const { hosts } of by.perimeters) for (const unit of hosts.units) hosted.remove(unit, part);
    },
    hostedBy: hosted.of,
    on(day) {
      const described = (part: number) => nearestPeriod(first(descriptions.of(part))?.perimeters ?? [], day);
      const hosts = (part: number) => delegated.get(part) ?? described(part)?.hosts ?? null;
      return {
        hosts,
        population: (part) => described(part)?.stated ?? null,
        mayMeet(a, b) {
          if (a === b || areApart(refs(a), refs(b))) return false;
          const [left, right] = [hosts(a), hosts(b)];
          return left !== null && right !== null && intersection(left.units, right.units).length > 0;
        },
      };
    },
  };
}

/** Of several descriptions of one territory, always the same one: the lowest id. */
function first(descriptions: readonly PartDescription[]): PartDescription | undefined {
  return descriptions.length < 2
    ? descriptions[0]
    : descriptions.toSorted((a, b) => compareText(a.id, b.id))[0];
}

/** Two different communes déléguées never share ground, nor do two different QPV of one generation. */
function areApart(a: TerritoryRef, b: TerritoryRef): boolean {
  return a.level === b.level && (a.level !== 'QPV' || generationOf(a.code) === generationOf(b.code));
}

/** `QN` is the generation of 2024, `QP` that of 2015 (DOMAIN.md §1). */
function generationOf(code: string): string {
  return code.slice(0, 2);
}
