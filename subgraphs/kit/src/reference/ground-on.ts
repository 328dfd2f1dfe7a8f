import { type TerritoryKey, type TerritoryRef, territoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import {
  type CommuneSpan,
  isOver,
  isToCome,
  sameGroundBefore,
  sameGroundNext,
} from './history/commune-span.ts';
import type { TerritoryEntry } from './territory-entry.ts';
import { dayOfVintage, lastDayOfVintage, timelineOf } from './timeline.ts';
import { finestUnits } from './units.ts';

/**
 * Ground in the terms of one vintage: whole units, and parts of communes. A part is a commune déléguée or associée, a commune of another
 * year that is a part of one of this year (its key is that old or new commune's), or a QPV.
 */
export interface Ground {
  /** Communes, and arrondissements instead of Paris, Lyon and Marseille. */
  wholes: Set<TerritoryKey>;
  parts: Set<TerritoryKey>;
  /** Codes that no vintage and no movement knows, as declared. */
  unknown: Map<TerritoryKey, TerritoryRef>;
}

/** What a declared territory of any year is in this vintage of the timeline of `cog`. */
export function groundIn(vintage: Cog, declared: readonly TerritoryRef[]): Ground {
  const ground: Ground = { wholes: new Set(), parts: new Set(), unknown: new Map() };
  for (const ref of declared) addRef(vintage, ref, ground);
  return ground;
}

/** Communes of the vintage that hold a part; none for a QPV, which the COG does not know. */
export function hostsIn(vintage: Cog, part: TerritoryRef): TerritoryKey[] {
  const ground: Ground = { wholes: new Set(), parts: new Set(), unknown: new Map() };
  for (const host of hostCommunes(vintage, part)) addWhole(vintage, host, ground);
  return [...ground.wholes];
}

function addRef(vintage: Cog, ref: TerritoryRef, ground: Ground): void {
  const entry = vintage.find(ref);
  if (ref.level === 'QPV' || entry?.level === 'COMMUNE_DELEGUEE') ground.parts.add(territoryKey(ref));
  else if (entry) addWhole(vintage, entry, ground);
  else if (ref.level === 'COMMUNE') addCommune(vintage, ref, ground);
  else if (ref.level === 'COMMUNE_DELEGUEE') addPart(vintage, ref, ground);
  else addMembers(vintage, ref, ground);
}

function addWhole(vintage: Cog, entry: TerritoryEntry, { wholes }: Ground): void {
  for (const unit of finestUnits(vintage, entry)) wholes.add(unit.key);
}

/** A commune of another year. */
function addCommune(vintage: Cog, ref: TerritoryRef, ground: Ground): void {
  const day = dayOfVintage(vintage);
  const span = timelineOf(vintage).history.spanOn(ref.code, lastDayOfVintage(vintage));
  if (!span) ground.unknown.set(territoryKey(ref), ref);
  else if (isToCome(span, day)) addFromBefore(vintage, span, ground);
  else addFromAfter(vintage, span, ground);
}

/** A commune that has ended: itself under a new code, or the part of its successors that it has become. */
function addFromAfter(vintage: Cog, span: CommuneSpan, ground: Ground): void {
  const next = sameGroundNext(span);
  const commune = next && vintage.find({ level: 'COMMUNE', code: next.code });
  if (next && !isOver(next, dayOfVintage(vintage)) && commune) addWhole(vintage, commune, ground);
  else if (next) addFromAfter(vintage, next, ground);
  else ground.parts.add(partKey(vintage, span.code, span.becamePart));
}

/** A commune that is yet to come: itself under its old code, the communes that will merge into it, or the part that will leave one. */
function addFromBefore(vintage: Cog, span: CommuneSpan, ground: Ground): void {
  const before = sameGroundBefore(span) ? span.predecessors : [];
  const merging = span.predecessors.every(({ successors }) => successors.length === 1)
    ? span.predecessors
    : [];
  const origins = before.length > 0 ? before : merging;
  if (origins.length === 0) ground.parts.add(partKey(vintage, span.code, span.wasPart));
  for (const origin of origins) {
    const commune = vintage.find({ level: 'COMMUNE', code: origin.code });
    if (isToCome(origin, dayOfVintage(vintage))) addFromBefore(vintage, origin, ground);
    else if (commune) addWhole(vintage, commune, ground);
    else addFromAfter(vintage, origin, ground);
  }
}

/** The commune déléguée of the code where its ground is the commune's; else the commune itself. */
function partKey(vintage: Cog, code: string, isItsPart: boolean): TerritoryKey {
  const part: TerritoryRef = { level: 'COMMUNE_DELEGUEE', code };
  return territoryKey(isItsPart && vintage.find(part) ? part : { level: 'COMMUNE', code });
}

/** A commune déléguée of another year: the commune that it was made of or has become, or itself as a part still. */
function addPart(vintage: Cog, ref: TerritoryRef, ground: Ground): void {
  const day = dayOfVintage(vintage);
  const { vintages, history } = timelineOf(vintage);
  const commune = vintage.find({ level: 'COMMUNE', code: ref.code });
  const span = commune && history.spanOn(ref.code, day);
  const isKnown = vintages.some((other) => other.find(ref));
  if (commune && (span?.becamePart || span?.wasPart)) addWhole(vintage, commune, ground);
  else if (isKnown) ground.parts.add(territoryKey(ref));
  else ground.unknown.set(territoryKey(ref), ref);
}

/** A grouping of another year: the communes that it had in the nearest vintage that knows it. */
function addMembers(vintage: Cog, ref: TerritoryRef, ground: Ground): void {
  const nearest = nearestWith(vintage, ref);
  if (!nearest) ground.unknown.set(territoryKey(ref), ref);
  for (const member of nearest?.members(ref) ?? []) addRef(vintage, member, ground);
}

function nearestWith(vintage: Cog, ref: TerritoryRef): Cog | undefined {
  const distance = (other: Cog) => Math.abs(other.vintage - vintage.vintage);
  return timelineOf(vintage)
    .vintages.filter((other) => other.find(ref))
    .sort((a, b) => distance(a) - distance(b))[0];
}

function hostCommunes(vintage: Cog, part: TerritoryRef): TerritoryEntry[] {
  const communeOf = (code: string) => vintage.find({ level: 'COMMUNE', code });
  if (part.level === 'COMMUNE_DELEGUEE') {
    const holder = nearestWith(vintage, part)?.find(part)?.commune;
    if (holder == null) return [];
    return communeOf(holder) ? [communeOf(holder) as TerritoryEntry] : heirs(vintage, holder);
  }
  return part.level === 'COMMUNE' ? heirs(vintage, part.code) : [];
}

/** Communes of the vintage among which a commune's ground is, before or after it. */
function heirs(vintage: Cog, code: string): TerritoryEntry[] {
  const day = dayOfVintage(vintage);
  const from = timelineOf(vintage).history.spanOn(code, lastDayOfVintage(vintage));
  const found = new Map<string, TerritoryEntry>();
  const visit = (span: CommuneSpan): void => {
    const back = isToCome(span, day);
    if (back || isOver(span, day)) {
      for (const next of back ? span.predecessors : span.successors) visit(next);
      return;
    }
    const entry = vintage.find({ level: 'COMMUNE', code: span.code });
    if (entry) found.set(entry.key, entry);
  };
  if (from) visit(from);
  return [...found.values()];
}
