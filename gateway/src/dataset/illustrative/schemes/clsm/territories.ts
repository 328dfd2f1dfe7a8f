import type { PerimeterScale, TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { COVERING_QPV } from '../../figures.ts';
import { type Area, covers } from '../../draft.ts';
import type { Random } from '../../random/random.ts';
import { createCandidates } from './candidates.ts';
import type { Slot } from './slots.ts';

export interface Territory {
  scale: PerimeterScale;
  area: Area;
}

export interface Ground {
  /** Units that a CLSM covers already. */
  taken: ReadonlySet<TerritoryKey>;
  /** Units of the communes that have a QPV in force when the survey closed. */
  withQpv: ReadonlySet<TerritoryKey>;
}

interface Search {
  slot: Slot;
  coversQpv: boolean;
  region: string | null;
}

/** How many of the nearest areas are looked at before one is drawn. */
const CHOICE = 7;

/**
 * A territory for each slot, no two of which share a commune: as near as can be to the slot's population, with QPV for as many as published,
 * and one at least in each région (S1 introduction: « toutes les régions sont représentées »).
 */
export function findTerritories(atlas: Atlas, { slots, ground }: { slots: Slot[]; ground: Ground }, random: Random): Territory[] {
  const candidates = createCandidates(atlas, random.fork('candidates'));
  const taken = new Set(ground.taken);
  const isFree = (key: TerritoryKey) => !taken.has(key);
  const draw = random.fork('choice');
  const found = new Map<Slot, Territory>();

  for (const { slot, coversQpv, region } of searches(atlas, slots, random.fork('searches'))) {
    const near = candidates.of({ ...slot, isFree });
    const inRegion = region === null ? near : near.filter((area) => area.seat.region === region);
    const suited = inRegion.filter((area) => covers(area, ground.withQpv) === coversQpv);
    const first = [suited, inRegion, near].find((areas) => areas.length > 0);
    if (first === undefined) continue;
    const area = draw.pick(first.slice(0, region === null ? CHOICE : 1));
    for (const key of area.keys) taken.add(key);
    found.set(slot, { scale: slot.scale, area });
  }
  return slots.flatMap((slot) => found.get(slot) ?? []);
}

/** The slots in the order in which to fill them: one for each région, then the largest first, for those have the fewest candidates. */
function searches(atlas: Atlas, slots: readonly Slot[], random: Random): Search[] {
  const without = withoutQpv(slots, random);
  const communal = slots.filter((slot) => slot.scale === 'COMMUNAL' && slot.population > 40_000 && !without.has(slot));
  const regional = random.sample(communal, atlas.regions.length);
  const ordered = [...slots].sort((one, other) => other.population - one.population);
  return [
    ...regional.map((slot, at) => ({ slot, coversQpv: true, region: atlas.regions[at]?.code ?? null })),
    ...ordered
      .filter((slot) => !regional.includes(slot))
      .map((slot) => ({ slot, coversQpv: !without.has(slot), region: null })),
  ];
}

/** Which slots go without QPV: the smaller ones mostly, as their communes do. */
function withoutQpv(slots: readonly Slot[], random: Random): Set<Slot> {
  const count = Math.round(slots.length * (1 - COVERING_QPV));
  const ranked = slots
    .map((slot) => ({ slot, rank: slot.population * (0.3 + random.next()) }))
    .sort((one, other) => one.rank - other.rank);
  return new Set(ranked.slice(0, count).map(({ slot }) => slot));
}
