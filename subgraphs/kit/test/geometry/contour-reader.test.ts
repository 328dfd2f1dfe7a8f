import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  type ContourLevel,
  countPositions,
  createContourReader,
  createContours,
  encodeContour,
  loadCog,
  NO_CONTOURS,
  type StoredContour,
  type TerritoryRef,
} from '../../src/index.ts';

const cog = loadCog();

/** A tile of a tenth of a degree: the n-th of a row, each the next one's neighbour. */
const tile = (n: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [n / 10, 48],
      [(n + 1) / 10, 48],
      [(n + 1) / 10, 48.1],
      [n / 10, 48.1],
      [n / 10, 48],
    ],
  ],
});

const contour = (ref: TerritoryRef, vintage: number, n: number): StoredContour => ({
  level: ref.level as ContourLevel,
  code: ref.code,
  vintage,
  shapes: encodeContour(tile(n)),
});

const reader = (...contours: StoredContour[]) => createContourReader(cog, createContours(contours));
const commune = (code: string): TerritoryRef => ({ level: 'COMMUNE', code });

describe('the contour of a commune', () => {
  const after = contour(commune('93066'), 2026, 0);
  const before = contour(commune('93066'), 2024, 1);

  it('is of a vintage in which it was the same ground', () => {
    const one = reader(after);
    expect(one.ofTerritory(commune('93066'), '2026-06-01')?.vintage).toBe(2026);
    expect(one.ofTerritory(commune('93066'), '2025-06-01')?.vintage).toBe(2026);
    expect(one.ofTerritory(commune('93066'), '2024-06-01')).toBeNull();
    const both = reader(after, before);
    expect(both.ofTerritory(commune('93066'), '2024-06-01')?.geometry()).toEqual(tile(1));
    expect(both.ofTerritory(commune('93066'), '2026-06-01')?.geometry()).toEqual(tile(0));
  });

  it('that has merged is that of the commune déléguée which it became', () => {
    const one = reader(contour(commune('93059'), 2024, 3));
    const part: TerritoryRef = { level: 'COMMUNE_DELEGUEE', code: '93059' };
    expect(one.ofTerritory(part, '2026-01-01')?.geometry()).toEqual(tile(3));
    expect(one.ofTerritory(commune('93059'), '2024-12-31')?.geometry()).toEqual(tile(3));
    const kept: TerritoryRef = { level: 'COMMUNE_DELEGUEE', code: '93066' };
    expect(reader(after).ofTerritory(kept, '2026-01-01')).toBeNull();
    expect(reader(before).ofTerritory(kept, '2026-01-01')?.vintage).toBe(2024);
  });

  it('is none without contours', () => {
    expect(createContourReader(cog, NO_CONTOURS).ofTerritory(commune('93066'), '2026-01-01')).toBeNull();
  });
});

describe('the contour of a larger territory', () => {
  const epci = cog.entries('EPCI').find(({ code }) => {
    const { length } = cog.members({ level: 'EPCI', code });
    return length >= 3 && length <= 6;
  }) as TerritoryRef;
  const members = cog.members(epci);
  const tiles = members.map((member, n) => contour(member, 2026, n));

  it('is the union of its communes', () => {
    const union = reader(...tiles).ofTerritory(epci, '2026-01-01');
    const surface = union?.geometry() as Polygon;
    expect(union?.vintage).toBe(2026);
    expect(surface.coordinates).toHaveLength(1);
    expect(areaOf(surface)).toBeCloseTo(
      members.reduce((sum, _, n) => sum + areaOf(tile(n)), 0),
      0,
    );
    expect(countPositions(union?.geometry(500) as Polygon)).toBe(5);
  });

  it('is none when one of them has none', () => {
    expect(reader(...tiles.slice(1)).ofTerritory(epci, '2026-01-01')).toBeNull();
  });

  it('is its own where it has one of the same members', () => {
    const own = contour(epci, 2026, 90);
    expect(
      reader(...tiles, own)
        .ofTerritory(epci, '2026-01-01')
        ?.geometry(),
    ).toEqual(tile(90));
    const changed = cog.entries('EPCI').find(({ code }) => {
      const codes = (one: typeof cog) => one.members({ level: 'EPCI', code }).map((member) => member.code);
      const [oldest] = cog.timeline?.vintages ?? [];
      return oldest && codes(oldest).length > 0 && codes(oldest).join() !== codes(cog).join();
    }) as TerritoryRef;
    const then = reader(contour(changed, 2024, 0));
    expect(then.ofTerritory(changed, '2024-01-01')?.vintage).toBe(2024);
    expect(then.ofTerritory(changed, '2026-01-01')).toBeNull();
  });

  it('of a département may be of any vintage, and then says which', () => {
    const ain: TerritoryRef = { level: 'DEPARTEMENT', code: '01' };
    expect(reader(contour(ain, 2018, 0)).ofTerritory(ain, '2026-01-01')?.vintage).toBe(2018);
  });
});

describe('the contour of units', () => {
  const arrondissements = cog.members(commune('75056')).map(({ key }) => key);

  it('takes the whole city for all of its arrondissements, and for no fewer', () => {
    const paris = reader(contour(commune('75056'), 2026, 0), contour(commune('93066'), 2026, 1));
    const surface = paris.ofUnits([...arrondissements, 'COMMUNE:93066'], '2026-01-01');
    expect(surface?.geometry()).toMatchObject({ type: 'Polygon', coordinates: [{ length: 7 }] });
    expect(paris.ofUnits(arrondissements.slice(1), '2026-01-01')).toBeNull();
    expect(paris.ofUnits([], '2026-01-01')).toBeNull();
  });

  it('has districts among them', () => {
    const district: TerritoryRef = { level: 'QPV', code: 'QN09301M' };
    const one = reader(contour(district, 2024, 4));
    expect(one.ofUnits(['QPV:QN09301M'], '2026-01-01')?.geometry()).toEqual(tile(4));
    expect(one.ofTerritory({ level: 'QPV', code: 'QN09302M' }, '2026-01-01')).toBeNull();
  });

  it('counts once what a district shares with another unit', () => {
    const inside = contour({ level: 'QPV', code: 'QN09301M' }, 2024, 0);
    const units = ['COMMUNE:93066', 'QPV:QN09301M'];
    const whole = reader(contour(commune('93066'), 2026, 0), inside).ofUnits(units, '2026-01-01');
    expect(areaOf(whole?.geometry() as Polygon)).toBeCloseTo(areaOf(tile(0)), 0);
    const beside = reader(contour(commune('93066'), 2026, 1), inside).ofUnits(units, '2026-01-01');
    expect(areaOf(beside?.geometry() as Polygon)).toBeCloseTo(2 * areaOf(tile(0)), 0);
  });
});
