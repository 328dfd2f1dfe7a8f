import {
  type Cog,
  compareText,
  getOrInsert,
  type IsoDate,
  type Period,
  parseTerritoryKey,
  type TerritoryRef,
} from '@maillage/kit';
import { onceForEach } from '../base/once-for-each.ts';
import { createPostings } from '../base/postings.ts';
import { intersection, type SortedInts } from '../base/sorted-ints.ts';
import type { HostReader, Hosts } from './hosts.ts';
import { nearestPeriod } from './nearest-period.ts';
import { refOf, type Units } from './units.ts';

/** A scheme that is itself a territory (a QPV), as far as it says where and how large that territory is. */
export interface PartDescription {
  id: string;
  /** `hosts` by vintage. */
  perimeters: readonly (Period & { hosts: readonly Hosts[]; stated: number | null })[];
}

/** What is known on one day of the territories smaller than a commune. */
export interface PartsOnDay {
  /** The vintage in force. */
  vintage: number;
  /** Null when nothing says where the part lies. */
  hosts(part: number): Hosts | null;
  /** Inhabitants: as a source states them, or those of the commune that it last was; null when they are not known. */
  population(part: number): number | null;
  /** Whole units where two different parts could share ground and nothing tells whether they do. */
  sharedHosts(a: number, b: number): SortedInts;
  /** The same, if their lists alone said where they lie. */
  sharedHostsByList(a: number, b: number): SortedInts;
  /** Whether there are such units. */
  mayMeet(a: number, b: number): boolean;
}

export interface Parts {
  describe(part: number, by: PartDescription): void;
  forget(part: number, by: PartDescription): void;
  /** A perimeter holds this part: a commune of another year is then known to lie in its hosts. */
  meet(part: number): void;
  /** Parts that lie in a whole unit, or may, on some day. */
  hostedBy(unit: number): readonly number[];
  on(day: IsoDate): PartsOnDay;
}

export interface PartsOptions {
  units: Units;
  readHosts: HostReader;
}

/** What is known of a day is worked out once for so many of them, until a description changes. */
const KEPT_DAYS = 16;

export function createParts({ units, readHosts }: PartsOptions): Parts {
  const descriptions = createPostings<PartDescription>();
  const hosted = createPostings<number>();
  const ofCog = units.vintages.map(() => new Map<number, Hosts>());
  const cogHosts = (part: number, vintage: number): Hosts | null => {
    const cached = ofCog[vintage]?.get(part);
    if (cached) return cached;
    const ref = refOf(units, part);
    if (ref.level === 'QPV') return null;
    const known = readHosts([ref], vintage);
    ofCog[vintage]?.set(part, known);
    return known;
  };
  const isDistrict = (part: number) => refOf(units, part).level === 'QPV';
  const placed = new Set<number>();
  const place = (part: number) => {
    if (placed.has(part) || isDistrict(part)) return;
    placed.add(part);
    const hosts = units.vintages.flatMap((_, vintage) => [...(cogHosts(part, vintage)?.units ?? [])]);
    for (const unit of new Set(hosts)) if (unit !== part) hosted.add(unit, part);
  };
  for (const vintage of units.vintages) {
    for (const { key } of vintage.entries('COMMUNE_DELEGUEE')) place(units.idOf(key));
  }
  const classOf = onceForEach((part) => exclusiveClass(parseTerritoryKey(units.keyOf(part))));
  const days = new Map<IsoDate, PartsOnDay>();
  const partsOn = (day: IsoDate): PartsOnDay => {
    const vintage = units.vintageOn(day);
    const described = onceForEach((part) =>
      nearestPeriod(first(descriptions.of(part))?.perimeters ?? [], day),
    );
    const hosts = onceForEach(
      (part): Hosts | null => cogHosts(part, vintage) ?? described(part)?.hosts[vintage] ?? null,
    );
    const sharedBy =
      (hostsOf: (part: number) => Hosts | null) =>
      (a: number, b: number): SortedInts => {
        if (a === b || classOf(a) === classOf(b)) return NOWHERE;
        const [left, right] = [hostsOf(a), hostsOf(b)];
        if (left === null || right === null) return NOWHERE;
        const shared = intersection(left.units, right.units);
        return shared.length > 0 && areInDifferentCommunes(units, a, b) ? NOWHERE : shared;
      };
    const sharedHosts = sharedBy(hosts);
    return {
      vintage,
      hosts,
      population: (part) =>
        isDistrict(part) ? (described(part)?.stated ?? null) : units.populationOf(part, vintage),
      sharedHosts,
      sharedHostsByList: sharedBy((part) => hosts(part)?.polygon?.list ?? hosts(part)),
      mayMeet: (a, b) => sharedHosts(a, b).length > 0,
    };
  };
  return {
    describe(part, by) {
      days.clear();
      descriptions.add(part, by);
      for (const unit of hostUnits(by)) hosted.add(unit, part);
    },
    forget(part, by) {
      days.clear();
      descriptions.remove(part, by);
      for (const unit of hostUnits(by)) hosted.remove(unit, part);
    },
    meet: place,
    hostedBy: hosted.of,
    on: (day) =>
      getOrInsert(days, day, () => {
        if (days.size >= KEPT_DAYS) days.clear();
        return partsOn(day);
      }),
  };
}

const NOWHERE: SortedInts = new Int32Array();

/** Of several descriptions of one territory, always the same one: the lowest id. */
function first(descriptions: readonly PartDescription[]): PartDescription | undefined {
  return descriptions.length < 2
    ? descriptions[0]
    : descriptions.toSorted((a, b) => compareText(a.id, b.id))[0];
}

/** Every unit that hosts the described part in some vintage. */
function hostUnits({ perimeters }: PartDescription): Set<number> {
  return new Set(perimeters.flatMap(({ hosts }) => hosts.flatMap((ofVintage) => [...ofVintage.units])));
}

/**
 * Two different parts of one class never share ground: communes déléguées, and QPV of one generation. `QN` is the generation of 2024,
 * `QP` that of 2015 (DOMAIN.md §1). A commune of another year is of a class of its own.
 */
function exclusiveClass({ level, code }: TerritoryRef): string {
  if (level === 'QPV') return `${level}:${code.slice(0, 2)}`;
  return level === 'COMMUNE' ? `${level}:${code}` : level;
}

/** Two parts that in some vintage were, or lay in, two communes: their ground has not met since. */
function areInDifferentCommunes(units: Units, a: number, b: number): boolean {
  const [one, other] = [refOf(units, a), refOf(units, b)];
  return units.vintages.some((vintage) => {
    const [left, right] = [communeIn(vintage, one), communeIn(vintage, other)];
    return left !== null && right !== null && left !== right;
  });
}

/** Code of the commune that a part is, or lies in, in a vintage; null when that does not say it. */
function communeIn(vintage: Cog, { level, code }: TerritoryRef): string | null {
  if (level === 'COMMUNE_DELEGUEE') return vintage.find({ level, code })?.commune ?? null;
  return level === 'COMMUNE' && vintage.find({ level, code }) ? code : null;
}
