import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  cogOn,
  groundIn,
  hostsIn,
  parseTerritoryKey,
  type SchemeRecord,
  type TerritoryRef,
  type UnitShare,
} from '@maillage/kit';
import { readContours } from '@maillage/territory';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { importContours } from '../../src/import/contours/import-contours.ts';
import { importQpv } from '../../src/import/qpv/import-qpv.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { districtsOf, type Ground, onGround } from './support.ts';

const real = (name: string) => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
const LIST = real('qpv2024.csv');
const POLYGONS = real('qpv2024.geojson');
const COMMUNES = real('communes-2026-s5.topojson.gz');

/**
 * The file of communes has no outlines of Saint-Martin (978: 3 districts) nor of Polynésie française (987: 88). One district more lies in no
 * commune: QN01323I, on the shore of Port-de-Bouc (13077), which the simplified outline leaves to the sea.
 */
const OUT_OF_ALL = { '978': 3, '987': 88, '013': 1 };

/**
 * Districts that lie for the most part in other communes than their list says, once communes have kept 5 % of the points of their outlines:
 * they stand along a border that is there some hundred metres away from where it is. Their list prevails (`QpvPerimeter`).
 */
const ACROSS_A_BORDER: readonly string[] = [
  // None of it in a commune of the list: only the list counts.
  'QN07715I', // Avon, along Fontainebleau
  'QN09147N', // Chilly-Mazarin, along Longjumeau
  'QN09333I', // L'Île-Saint-Denis, an island as narrow as the simplification
  'QN09518I', // Montmagny, along Deuil-la-Barre
  'QN09526M', // Taverny, along Beauchamp
  // More than half of it elsewhere: all of it counts where the list says.
  'QN04519M',
  'QN02807M',
  'QN06705I',
  'QN97654C',
  'QN02206I',
  'QN09203M',
  'QN08310M',
  'QN06014M',
  'QN09106M',
  'QN09135M',
  'QN09334I',
  'QN06712I',
];

interface Facts {
  reports: ImportReport[];
  districts: Map<string, SchemeRecord>;
  /** By code: shares by area among all communes, whatever the list says. */
  measured: Map<string, UnitShare[]>;
  /** By code: the communes of its list, as they are in 2026. */
  listed: Map<string, Set<string>>;
  /** Of a commune of 2026. */
  epciOf(code: string): string | null;
}

async function factsOf(ground: Ground): Promise<Facts> {
  const reports = [
    await importQpv({ ...ground, file: LIST }),
    await importQpv({ ...ground, file: POLYGONS }),
    await importContours({ ...ground, file: COMMUNES }),
    await importQpv({ ...ground, file: LIST }),
  ];
  const districts = await districtsOf(ground);
  const contours = await readContours(ground.database);
  const units = contours.units(2026);
  const cog = cogOn(ground.cog, '2026-01-01');
  const in2026 = (within: readonly TerritoryRef[]) => {
    const { wholes, parts } = groundIn(cog, within);
    const hosts = [...parts].flatMap((part) => hostsIn(cog, parseTerritoryKey(part)));
    return [...within, ...[...wholes, ...hosts].map(parseTerritoryKey)].map(({ code }) => code);
  };
  return {
    reports,
    districts,
    measured: new Map(
      contours.all('QPV', 2024).map(({ code, geometry }) => [code, units?.sharesOf(geometry()) ?? []]),
    ),
    listed: new Map(
      [...districts].map(([code, { perimeters }]) => [code, new Set(in2026(perimeters[0]?.within ?? []))]),
    ),
    epciOf: (code) => cog.find({ level: 'COMMUNE', code })?.epci ?? null,
  };
}

const sum = (shares: readonly UnitShare[]) => shares.reduce((total, { share }) => total + share, 0);

describe.skipIf(![LIST, POLYGONS, COMMUNES].every(existsSync))('the real files of ../shared/data', () => {
  let facts: Facts;
  beforeAll(async () => {
    await onGround(EMPTY, async (ground) => {
      facts = await factsOf(ground);
    });
  }, 240_000);
  const placeOf = (code: string) => facts.districts.get(code)?.perimeters[0]?.polygon?.shares ?? null;

  it('are taken in whole, and once', () => {
    expect(facts.reports).toMatchObject([
      { read: 1_584, created: 1_584, rejections: [] },
      { read: 1_584, created: 1_584, rejections: [] },
      { read: 34_868, created: 34_868, rejections: [] },
      { created: 0, changed: 0, unchanged: 1_584, rejections: [] },
    ]);
  });

  it('put every district in the communes that its list says, save those along a border that is drawn too coarsely', () => {
    const elsewhere = [...facts.measured].filter(([code, shares]) => {
      const inside = shares.filter(({ unit }) => facts.listed.get(code)?.has(unit.code));
      return shares.length > 0 && sum(inside) < sum(shares) / 2;
    });
    expect(elsewhere.map(([code]) => code).sort()).toEqual([...ACROSS_A_BORDER].sort());
    for (const [code, { perimeters }] of facts.districts) {
      const units = perimeters[0]?.polygon?.shares.map(({ unit }) => unit.code) ?? [];
      expect(units.filter((unit) => !facts.listed.get(code)?.has(unit))).toEqual([]);
    }
  });

  it('share each polygon among all communes to 1, save on shores and where communes have no outline', () => {
    const none = [...facts.measured].filter(([, shares]) => shares.length === 0).map(([code]) => code);
    const byDepartement = Object.groupBy(none, (code) => code.slice(2, 5));
    expect(
      Object.fromEntries(Object.entries(byDepartement).map(([key, codes]) => [key, codes?.length])),
    ).toEqual(OUT_OF_ALL);
    const totals = [...facts.measured.values()].filter((shares) => shares.length > 0).map(sum);
    expect(Math.max(...totals)).toBeLessThanOrEqual(1 + 1e-9);
    expect(totals.filter((total) => total > 1 - 1e-6).length).toBeGreaterThan(1_450);
    expect(totals.filter((total) => total < 0.95)).toHaveLength(19);
  });

  it('split those that straddle communes, and count none twice in two EPCI', () => {
    const straddling = [...facts.districts].filter(
      ([, { perimeters }]) => (perimeters[0]?.within.length ?? 0) > 1,
    );
    expect(straddling).toHaveLength(149);
    const split = straddling.filter(([code]) => (placeOf(code)?.length ?? 0) > 1);
    expect(split.length).toBeGreaterThan(115);
    const acrossEpci = straddling.filter(([code]) => {
      const epcis = [...(facts.listed.get(code) ?? [])].flatMap((commune) => facts.epciOf(commune) ?? []);
      return new Set(epcis).size > 1;
    });
    // Twelve where 93059, which two of them cite, is taken to be in no EPCI: it was in that of 93066, whose other commune they cite.
    expect(acrossEpci).toHaveLength(10);
    for (const [code] of acrossEpci) expect(sum(placeOf(code) ?? [])).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('leave the districts of Paris, Lyon and Marseille in the whole city, of which alone they have an outline', () => {
    const cities = ['75056', '69123', '13055'];
    const inCities = [...facts.districts].filter(([, { perimeters }]) =>
      perimeters[0]?.within.some(({ code }) => cities.includes(code)),
    );
    expect(inCities.length).toBeGreaterThan(60);
    for (const [code] of inCities)
      expect(placeOf(code)?.some(({ unit }) => cities.includes(unit.code))).toBe(true);
  });
});
