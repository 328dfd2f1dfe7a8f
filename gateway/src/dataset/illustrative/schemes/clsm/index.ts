import {
  type Cog,
  dayOfVintage,
  groundIn,
  hostsIn,
  parseTerritoryKey,
  populationOf,
  resolveUnitsOn,
  type SchemeRecord,
  type StatusPeriod,
  type TerritoryKey,
} from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { type Area, areaOf, type Draft, newRecord, perimeterOf } from '../../draft.ts';
import { SURVEY_DAY } from '../../figures/index.ts';
import { addDays, dayBetween } from '../../random/days.ts';
import type { Random } from '../../random/random.ts';
import { type District, inForce } from '../qpv/district.ts';
import { isActiveOn, type LifeCycle, makeLifeCycles } from './cohorts.ts';
import { clsmName } from './names.ts';
import { makeSlots, moreSlots, type Slot } from './slots.ts';
import { createFinder, type Territory } from './territories.ts';

export interface ClsmGround {
  cog: Cog;
  atlas: Atlas;
  districts: readonly District[];
  /** CLSMs that are there already, whose communes stay theirs. */
  existing: readonly SchemeRecord[];
}

/** Retenu: intercommunal CLSMs of before 2018 that were one commune's at first. */
const GROWN = 0.35;

/** The illustrative CLSMs: who, where and when. What they answer and do is filled in by others. */
export function makeClsms({ cog, atlas, districts, existing }: ClsmGround, random: Random): Draft[] {
  const lives = makeLifeCycles(existing, random.fork('lives'));
  const surveyed = lives.filter((life) => isActiveOn(life, SURVEY_DAY));
  const others = lives.filter((life) => !isActiveOn(life, SURVEY_DAY));
  const drawn = random.fork('slots');
  const surveyedSlots = drawn
    .shuffle(makeSlots(slotsTakenBy(cog, existing), drawn))
    .slice(0, surveyed.length);
  const finder = createFinder(
    atlas,
    {
      taken: new Set(existing.flatMap((scheme) => unitsOf(cog, scheme))),
      withQpv: unitsWithQpv(atlas, districts, SURVEY_DAY),
    },
    random.fork('territories'),
  );
  const territories = [
    ...finder.find(surveyedSlots, true),
    ...finder.find(moreSlots(others.length, drawn), false),
  ];
  const growing = random.fork('growing');
  return [...surveyed, ...others].flatMap((life, at) => {
    const territory = territories[at];
    return territory === undefined ? [] : [draftOf(life, territory, growing)];
  });
}

/** The area of a CLSM that is there already, where it is known. */
export function areaOfExisting(cog: Cog, atlas: Atlas, scheme: SchemeRecord): Area | null {
  const places = unitsOf(cog, scheme).flatMap((key) => atlas.place(key) ?? []);
  return places.length === 0 ? null : areaOf(places);
}

/** Units of the communes where some QPV is in force on a day. */
export function unitsWithQpv(atlas: Atlas, districts: readonly District[], day: string): Set<TerritoryKey> {
  const hosts = new Set(districts.filter((district) => inForce(district, day)).flatMap(({ hosts }) => hosts));
  return new Set([...hosts].flatMap((host) => atlas.units(host)).map((place) => place.key));
}

function draftOf({ startedOn, statuses }: LifeCycle, { area, scale }: Territory, random: Random): Draft {
  const record = newRecord({
    kind: 'CLSM',
    key: `${scale}/${area.seat.code}`,
    name: clsmName(area, scale),
    startedOn,
  });
  record.statuses = statuses;
  const { since, until } = spanOf(statuses);
  const canGrow =
    scale === 'INTERCOMMUNAL' && until === null && startedOn !== null && startedOn < '2018-01-01';
  if (!canGrow || !random.chance(GROWN)) {
    record.perimeters = [perimeterOf(area, { scale, since, until })];
    return { record, area };
  }
  // S1 part 1: « certains CLSM élargissent le périmètre couvert a posteriori ».
  const growsOn = dayBetween('2018-03-01', '2022-06-30', random);
  record.perimeters = [
    perimeterOf(areaOf([area.seat]), { scale: 'COMMUNAL', since, until: addDays(growsOn, -1) }),
    perimeterOf(area, { scale, since: growsOn, until }),
  ];
  return { record, area };
}

/** From the first day of the first status; to the last day before the CLSM closed, if it did. */
function spanOf(statuses: readonly StatusPeriod[]): { since: string | null; until: string | null } {
  const last = statuses.at(-1);
  const closed = last?.status === 'CLOS' && last.since !== null;
  return { since: statuses[0]?.since ?? null, until: closed ? addDays(last.since as string, -1) : null };
}

function slotsTakenBy(cog: Cog, existing: readonly SchemeRecord[]): Slot[] {
  return existing.flatMap((scheme) => {
    const perimeter = scheme.perimeters.at(-1);
    if (perimeter === undefined) return [];
    const population = populationOf(cog, resolveUnitsOn(cog, dayOfVintage(cog), perimeter.declared));
    return population === null ? [] : [{ scale: perimeter.scale, population }];
  });
}

/** What it ever declared, as finest units; a part of a commune counts as its whole commune, which is then not free. */
function unitsOf(cog: Cog, scheme: SchemeRecord): TerritoryKey[] {
  const declared = scheme.perimeters.flatMap((perimeter) => perimeter.declared);
  const { wholes, parts } = groundIn(cog, declared);
  const hosts = [...parts].flatMap((part) => hostsIn(cog, parseTerritoryKey(part)));
  return [...new Set([...wholes, ...hosts])].sort();
}
