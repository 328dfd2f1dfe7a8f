import {
  type Cog,
  type PolygonPlace,
  parseTerritoryKey,
  type SchemeRecord,
  type TerritoryKey,
} from '@maillage/kit';

/** Points of ground: every whole unit has `CELLS` of them. */
export type Cells = Set<string>;

const CELLS = 6;

export interface PlacementOptions {
  cog: Cog;
  districts: readonly SchemeRecord[];
  seed: number;
}

/**
 * One way in which the parts of communes could really lie: each district takes some cells of every host, of a generation's districts no
 * two take the same; each commune déléguée takes some cells of its commune that no other takes.
 * @returns the cells of any unit
 */
export function placeParts({ cog, districts, seed }: PlacementOptions): (unit: TerritoryKey) => Cells {
  const random = mulberry32(seed);
  const placed = new Map<TerritoryKey, Cells>();
  const wholes = (key: TerritoryKey): TerritoryKey[] => {
    const members = cog.members(parseTerritoryKey(key));
    return members.length > 0 ? members.flatMap((member) => wholes(member.key)) : [key];
  };
  const someCells = (unit: TerritoryKey, lane: { index: number; of: number }): string[] => {
    const own = Array.from({ length: CELLS }, (_, cell) => cell).filter(
      (cell) => cell % lane.of === lane.index,
    );
    const taken = own.filter(() => random() < 0.5);
    return (taken.length > 0 ? taken : own.slice(0, 1)).map((cell) => `${unit}#${cell}`);
  };

  for (const [, siblings] of Map.groupBy(cog.entries('COMMUNE_DELEGUEE'), ({ commune }) => commune)) {
    siblings.forEach(({ key, commune }, index) => {
      placed.set(key, new Set(someCells(`COMMUNE:${commune}`, { index, of: siblings.length })));
    });
  }
  for (const [, sameAge] of Map.groupBy(districts, ({ details }) => String(details.code).slice(0, 2))) {
    sameAge.forEach(({ details, perimeters }, index) => {
      const cells = (perimeters[0]?.within ?? []).flatMap((host) => {
        const units = wholes(`COMMUNE:${host.code}`);
        const unit = units[Math.floor(random() * units.length)] as TerritoryKey;
        return someCells(unit, { index, of: sameAge.length });
      });
      placed.set(`QPV:${details.code}`, new Set(cells));
    });
  }
  return (unit) => placed.get(unit) ?? new Set(Array.from({ length: CELLS }, (_, cell) => `${unit}#${cell}`));
}

/** The polygon of a part that takes these cells. */
export function polygonOver(cells: Cells): PolygonPlace {
  const byUnit = Map.groupBy(cells, (cell) => cell.split('#')[0] as TerritoryKey);
  const shares = [...byUnit].map(([unit, own]) => ({
    unit: parseTerritoryKey(unit),
    share: own.length / cells.size,
  }));
  return { vintage: 2026, shares: shares.sort((a, b) => b.share - a.share) };
}

/** A small deterministic generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
