import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  type Areal,
  type Contours,
  createContours,
  encodeContour,
  groundIn,
  hostsIn,
  loadCog,
  parseTerritoryKey,
  placeOf,
  type StoredContour,
  type UnitIndex,
} from '@maillage/kit';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPositions } from '../src/position/positions.ts';

const shared = (name: string) => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
const COMMUNES = shared('communes-2026-s5.topojson.gz');
const DISTRICTS = shared('qpv2024.geojson');
const isThere = existsSync(COMMUNES) && existsSync(DISTRICTS);

interface District {
  code: string;
  /** Codes of its list, and of what they are in 2026. */
  listed: string[];
  polygon: Areal;
}

const cog = loadCog();
let stored: StoredContour[] = [];
let [contours, units, districts]: [Contours?, UnitIndex?, District[]?] = [];

function readCommunes(): StoredContour[] {
  const topology: Topology<{ in: GeometryCollection<{ code: string }> }> = JSON.parse(
    gunzipSync(readFileSync(COMMUNES)).toString(),
  );
  return feature(topology, topology.objects.in).features.map(({ geometry, properties: { code } }) => ({
    level: 'COMMUNE',
    code,
    vintage: 2026,
    shapes: encodeContour(geometry as Areal),
  }));
}

function readDistricts(): District[] {
  const { features }: FeatureCollection<Areal, { code_qp: string; insee_com: string[] }> = JSON.parse(
    readFileSync(DISTRICTS, 'utf8'),
  );
  return features.map(({ geometry, properties: { code_qp, insee_com } }) => {
    const communes = insee_com.map((code) => ({ level: 'COMMUNE' as const, code }));
    const { wholes, parts } = groundIn(cog, communes);
    const hosts = [...parts].flatMap((part) => hostsIn(cog, parseTerritoryKey(part)));
    const now = [...wholes, ...hosts].map((key) => parseTerritoryKey(key).code);
    return { code: code_qp, listed: [...insee_com, ...now], polygon: geometry };
  });
}

describe.skipIf(!isThere)('the national contours of ../shared/data', () => {
  beforeAll(() => {
    stored = readCommunes();
    contours = createContours(stored);
    units = contours.units(2026) ?? undefined;
    districts = readDistricts();
  });

  it('are 34,868 of small size', () => {
    expect(stored).toHaveLength(34_868);
    expect(contours?.size).toBe(34_868);
    expect(stored.reduce((bytes, { shapes }) => bytes + shapes.length, 0)).toBeLessThan(6_000_000);
  });

  it('lack seven communes of 2026, beside the collectivités', () => {
    const lacking = cog.entries('COMMUNE').filter((entry) => contours?.of(entry).length === 0);
    expect(lacking.map(({ code }) => code).filter((code) => code < '975')).toEqual([
      ...['14666', '15031', '15035', '15047', '15171', '85165', '85212'],
    ]);
  });

  it('have the whole city for Paris, Lyon and Marseille: no arrondissement', () => {
    expect(contours?.vintages('ARRONDISSEMENT_MUNICIPAL')).toEqual([]);
    expect(units?.unitAt([2.3488, 48.85341])).toEqual({ level: 'COMMUNE', code: '75056' });
    const inCities = districts?.filter(({ listed }) =>
      ['75056', '69123', '13055'].some((city) => listed.includes(city)),
    );
    expect(inCities).toHaveLength(72);
    for (const { polygon, listed } of inCities ?? []) {
      expect(listed).toContain(units?.sharesOf(polygon)[0]?.unit.code);
    }
  });

  it('hold 98 % of the communes that GeoNames situates where GeoNames has them', () => {
    const positions = createPositions(cog);
    const found = cog.entries('COMMUNE').flatMap((commune) => {
      const at = positions.of(commune.code, commune.departements[0] ?? null);
      if (at?.source !== 'GEONAMES' || contours?.of(commune).length === 0) return [];
      return units?.unitAt(at.position)?.code === commune.code;
    });
    expect(found.length).toBeGreaterThan(8_500);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.975);
  });

  it('hold every district in the communes of its own list, but for those that they are too coarse for or do not reach', () => {
    const placed = (districts ?? []).map(({ code, listed, polygon }) => {
      const measured = units?.measure(polygon);
      const inside = measured?.shares.filter(({ unit }) => listed.includes(unit.code)) ?? [];
      return { code, method: measured?.method, share: inside.reduce((sum, { share }) => sum + share, 0) };
    });
    expect(placed).toHaveLength(1_584);
    expect(placed.filter(({ method }) => method === 'SAMPLED')).toEqual([]);
    expect(placed.filter(({ share }) => share > 1 + 1e-9)).toEqual([]);
    const apart = placed.filter(({ share }) => share === 0).map(({ code }) => code);
    // Saint-Martin and French Polynesia have no contour in the file.
    const [overseas, coarse] = [
      apart.filter((code) => code >= 'QN978'),
      apart.filter((code) => code < 'QN978'),
    ];
    expect(overseas).toHaveLength(91);
    // Port-de-Bouc's on a coast, the others on a border that the simplified outline has moved past them.
    expect(coarse).toEqual([
      ...['QN01323I', 'QN07715I', 'QN09147N', 'QN09333I', 'QN09518I', 'QN09526M', 'QN97654C'],
    ]);
    const within = placed.filter(({ share }) => share > 0.9).length;
    expect(within / (placed.length - overseas.length)).toBeGreaterThan(0.92);
  }, 60_000);

  it('tell shares of districts that add up to 1, less what lies in no commune', () => {
    for (const { polygon, listed } of districts?.slice(0, 100) ?? []) {
      if (!units) return;
      const communes = listed.map((code) => ({ level: 'COMMUNE' as const, code }));
      const [measured, place] = [units.sharesOf(polygon), placeOf(polygon, units, communes)];
      const sum = (shares: typeof measured) => shares.reduce((total, { share }) => total + share, 0);
      expect(sum(measured)).toBeLessThanOrEqual(1 + 1e-9);
      if (place.shares.length > 0) expect(sum(place.shares)).toBeCloseTo(sum(measured), 9);
    }
  });
});
