import type { PerimeterScale, TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { type Area, covers } from '../../draft.ts';
import { COVERING_QPV } from '../../figures/index.ts';
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
/** Retenu: how often a CLSM comes where the département has most already. Some départements have ten, with one coordination (S1 part 5). */
const IMITATION = 0.3;

/** Finds territories, no two of which share a commune, for one group of slots after the other. */
export interface Finder {
  /**
   * A territory for each slot, in the order of slots: as near as can be to its population, with QPV for as many as published. `everyRegion` asks
   * for one at least in each région (S1 introduction: « toutes les régions sont représentées »).
   */
  find(slots: readonly Slot[], everyRegion: boolean): Territory[];
}

export function createFinder(atlas: Atlas, ground: Ground, random: Random): Finder {
  const candidates = createCandidates(atlas, random.fork('candidates'));
  const taken = new Set(ground.taken);
  const isFree = (key: TerritoryKey) => !taken.has(key);
  const counts = new Map<string, number>();

  function areaFor({ slot, coversQpv, region }: Search): Area | undefined {
    const near = candidates.of({ ...slot, isFree });
    const inRegion = region === null ? near : near.filter((area) => area.seat.region === region);
    const suited = inRegion.filter((area) => covers(area, ground.withQpv) === coversQpv);
    const first = [suited, inRegion, near].find((areas) => areas.length > 0) ?? [];
    const choice = first.slice(0, region === null ? CHOICE : 1);
    if (choice.length === 0) return undefined;
    return random.chance(IMITATION) ? mostImitated(choice, counts) : random.pick(choice);
  }

  function take(area: Area): void {
    counts.set(area.seat.departement, (counts.get(area.seat.departement) ?? 0) + 1);
    for (const key of area.keys) taken.add(key);
  }

  return {
    find: (slots, everyRegion) => {
      const found = new Map<Slot, Territory>();
      for (const search of searches(
        slots,
        everyRegion ? atlas.regions.map(({ code }) => code) : [],
        random,
      )) {
        const area = areaFor(search);
        if (area === undefined) continue;
        take(area);
        found.set(search.slot, { scale: search.slot.scale, area });
      }
      return slots.flatMap((slot) => found.get(slot) ?? []);
    },
  };
}

function mostImitated(areas: readonly Area[], counts: ReadonlyMap<string, number>): Area {
  const [first, ...others] = areas as [Area, ...Area[]];
  const count = (area: Area) => counts.get(area.seat.departement) ?? 0;
  return others.reduce((most, area) => (count(area) > count(most) ? area : most), first);
}

/** The slots in the order in which to fill them: one for each région, then those with the fewest candidates, single communes and large ones. */
function searches(slots: readonly Slot[], regions: readonly string[], random: Random): Search[] {
  const without = withoutQpv(slots, random);
  const middling = slots.filter(
    ({ scale, population }) => scale === 'COMMUNAL' && population > 30_000 && population < 80_000,
  );
  const regional = middling.filter((slot) => !without.has(slot)).slice(0, regions.length);
  const ordered = [...slots].sort(
    (one, other) =>
      Number(other.scale === 'COMMUNAL') - Number(one.scale === 'COMMUNAL') ||
      other.population - one.population,
  );
  return [
    ...regional.map((slot, at) => ({ slot, coversQpv: true, region: regions[at] ?? null })),
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
