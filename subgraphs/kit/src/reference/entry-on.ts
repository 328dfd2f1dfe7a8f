import type { IsoDate } from '../contract/dates.ts';
import { type TerritoryRef, territoryKey } from '../contract/territory-ref.ts';
import type { Cog } from './cog.ts';
import { type CommuneSpan, isOver, isToCome, nameOn } from './history/commune-span.ts';
import type { TerritoryEntry } from './territory-entry.ts';
import { cogOn, dayOfVintage, timelineOf } from './timeline.ts';

/** A territory as it was, or was last, on a day. */
export interface TerritoryState {
  entry: TerritoryEntry;
  /** Day whose state it is: the one asked, or the nearest on which the code stood for this. */
  day: IsoDate;
  /** Year of the COG that `entry` comes from; null for a commune that ended before the oldest one, of which little more than its name is known. */
  vintage: number | null;
  /** Of a commune; undefined for one that never moved, and for the other levels. */
  span: CommuneSpan | undefined;
}

/**
 * A territory of any year by its code: from the vintage in force on the day, else from the nearest one that has it, else from the history
 * alone. Undefined for a code that no year knows, and for a QPV.
 */
export function stateOn(cog: Cog, ref: TerritoryRef, asked: IsoDate): TerritoryState | undefined {
  const span = ref.level === 'COMMUNE' ? timelineOf(cog).history.spanOn(ref.code, asked) : undefined;
  const day = span ? within(span, asked) : asked;
  const vintage = vintageOf(cog, ref, { day, span });
  if (!vintage) return span && { entry: pastEntry(ref, nameOn(span, day)), day, vintage: null, span };
  const entry = vintage.find(ref) as TerritoryEntry;
  const name = day < `${vintage.vintage}-01-01` ? span && nameOn(span, day) : undefined;
  return {
    entry: name === undefined || name === entry.name ? entry : { ...entry, name },
    day,
    vintage: vintage.vintage,
    span,
  };
}

/** The nearest day on which the span held. */
export function within({ validFrom, validTo }: CommuneSpan, day: IsoDate): IsoDate {
  if (validFrom !== null && day < validFrom) return validFrom;
  return validTo !== null && day > validTo ? validTo : day;
}

/** The vintage that knows the territory and is the nearest to the day, the earlier first; of a commune, only one whose first day lies in its span. */
function vintageOf(
  cog: Cog,
  ref: TerritoryRef,
  { day, span }: { day: IsoDate; span: CommuneSpan | undefined },
): Cog | undefined {
  const inForce = cogOn(cog, day);
  const { vintages } = timelineOf(cog);
  const later = vintages.filter(({ vintage }) => vintage > inForce.vintage);
  const earlier = vintages.filter(({ vintage }) => vintage < inForce.vintage).reverse();
  return [inForce, ...earlier, ...later].find(
    (vintage) =>
      vintage.find(ref) &&
      (!span || !(isToCome(span, dayOfVintage(vintage)) || isOver(span, dayOfVintage(vintage)))),
  );
}

function pastEntry(ref: TerritoryRef, name: string | undefined): TerritoryEntry {
  return {
    key: territoryKey(ref),
    ...ref,
    name: name ?? ref.code,
    population: null,
    populationVintage: null,
    regions: [],
    departements: [],
    epci: null,
    ept: null,
    commune: null,
    postcodes: [],
  };
}
