import type { IsoDate } from '../contract/dates.ts';
import { type PolygonPlace, type TerritoryKey, type TerritoryRef, territoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { type CommuneSpan, isOver, isToCome, sameGroundNext } from './history/commune-span.ts';
import { dayOfVintage, timelineOf } from './timeline.ts';
import { finestUnits } from './units.ts';

/**
 * Share of a polygon's area, from 0 to 1, that contours are not precise enough to place: where no more than that lies, the polygon does not.
 * Contours and polygons come from several sources, drawn and simplified apart.
 */
export const AREA_TOLERANCE = 0.005;

/** Some of a polygon, in the terms of a vintage. */
export interface PolygonPiece {
  /** Of the polygon's area, above 0. */
  share: number;
  /** The whole units that hold it; several where a commune of another year has been shared out, or is yet to be made of them: it lies in one of them or more. */
  wholes: TerritoryKey[];
  /** The part of its unit that it lies in: a commune that has become one. */
  part: TerritoryKey | null;
}

/** Where a polygon lies. */
export interface PolygonGround {
  /** Largest share first. */
  pieces: PolygonPiece[];
  /** Of its area: what lies in no unit of the contours, 0..1. */
  nowhere: number;
}

/**
 * Where a polygon lies in the terms of a vintage. The smallest shares are left out as long as they come to `AREA_TOLERANCE` together at
 * most. A unit of another vintage is followed over what became of its ground, not over its code. A code that no year knows is left out.
 */
export function polygonGroundIn(vintage: Cog, polygon: PolygonPlace): PolygonGround {
  const pieces = placed(polygon).flatMap(({ unit, share }) => {
    const carried = carriedTo(vintage, unit, `${polygon.vintage}-01-01`);
    return carried.wholes.length === 0 ? [] : [{ share, ...carried }];
  });
  const total = polygon.shares.reduce((sum, { share }) => sum + share, 0);
  return { pieces, nowhere: Math.max(0, 1 - total) };
}

/** Its shares without those that contours are not precise enough to tell, largest first. */
function placed({ shares }: PolygonPlace): PolygonPlace['shares'] {
  const sorted = shares.toSorted((a, b) => b.share - a.share);
  let left = AREA_TOLERANCE;
  while (sorted.length > 1) {
    left -= sorted.at(-1)?.share ?? 0;
    if (left < 0) break;
    sorted.pop();
  }
  return sorted;
}

type Carried = Omit<PolygonPiece, 'share'>;

function carriedTo(vintage: Cog, unit: TerritoryRef, day: IsoDate): Carried {
  const to = dayOfVintage(vintage);
  const named = unit.level === 'COMMUNE' ? timelineOf(vintage).history.spanOn(unit.code, day) : undefined;
  const span = named && sameGroundOn(named, to);
  if (!span || !(isOver(span, to) || isToCome(span, to))) {
    return { wholes: wholesOf(vintage, span ? { level: 'COMMUNE', code: span.code } : unit), part: null };
  }
  const wholes = [
    ...new Set(heirsOf(span, to).flatMap((code) => wholesOf(vintage, { level: 'COMMUNE', code }))),
  ];
  return { wholes, part: isOver(span, to) && wholes.length === 1 ? partOf(vintage, span) : null };
}

/** The span that has the same ground on the day, under whatever code; else the last one before it that has. */
function sameGroundOn(span: CommuneSpan, day: IsoDate): CommuneSpan {
  const next = isOver(span, day) ? sameGroundNext(span) : undefined;
  return next && !isToCome(next, day) ? sameGroundOn(next, day) : span;
}

/** Codes of the communes of the day among which a span's ground is. */
function heirsOf(span: CommuneSpan, day: IsoDate): string[] {
  if (isToCome(span, day)) return span.predecessors.flatMap((before) => heirsOf(before, day));
  if (isOver(span, day)) return span.successors.flatMap((next) => heirsOf(next, day));
  return [span.code];
}

/** What a merged commune is in a vintage: the commune déléguée of its code where that is its ground, else itself if no commune has its code. */
function partOf(vintage: Cog, { code, becamePart }: CommuneSpan): TerritoryKey | null {
  const delegated: TerritoryRef = { level: 'COMMUNE_DELEGUEE', code };
  if (becamePart && vintage.find(delegated)) return territoryKey(delegated);
  const commune: TerritoryRef = { level: 'COMMUNE', code };
  return vintage.find(commune) ? null : territoryKey(commune);
}

function wholesOf(vintage: Cog, ref: TerritoryRef): TerritoryKey[] {
  const entry = vintage.find(ref);
  return entry ? finestUnits(vintage, entry).map(({ key }) => key) : [];
}
