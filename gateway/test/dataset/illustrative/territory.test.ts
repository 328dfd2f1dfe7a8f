import {
  parseTerritoryKey,
  populationOf,
  resolveUnits,
  type SchemeRecord,
  type TerritoryKey,
  unknownRefs,
} from '@maillage/kit';
import { expect, test } from 'vitest';
import { cog, picture, schemesOf, share, sourced } from './picture.ts';

const units = (scheme: SchemeRecord): TerritoryKey[] =>
  resolveUnits(cog, scheme.perimeters.at(-1)?.declared ?? []);

test('every perimeter names places that exist, and some', () => {
  for (const scheme of picture.schemes) {
    expect(scheme.perimeters.length).toBeGreaterThan(0);
    for (const { declared, within } of scheme.perimeters) {
      expect(declared.length).toBeGreaterThan(0);
      expect(unknownRefs(cog, [...declared, ...within])).toEqual([]);
      expect(resolveUnits(cog, declared).length).toBeGreaterThan(0);
    }
  }
});

test('no illustrative CLSM takes a commune of a sourced one, nor of another illustrative one', () => {
  const taken = new Map<TerritoryKey, string>();
  for (const scheme of [...sourced.schemes, ...schemesOf('CLSM')]) {
    const all = new Set(scheme.perimeters.flatMap((perimeter) => resolveUnits(cog, perimeter.declared)));
    for (const key of all) {
      expect(`${key} ${taken.get(key) ?? scheme.id}`).toBe(`${key} ${scheme.id}`);
      taken.set(key, scheme.id);
    }
  }
});

test('there is a CLSM in each région and a PTSM in each of the 101 départements', () => {
  const regions = new Set(
    schemesOf('CLSM').flatMap((scheme) => cog.entry(units(scheme)[0] ?? '')?.regions ?? []),
  );
  expect(regions.size).toBe(18);
  const departements = schemesOf('PTSM').map((scheme) => scheme.perimeters[0]?.declared[0]?.code);
  expect(new Set(departements).size).toBe(101);
  expect(departements).toContain('976');
});

test('communes of a local perimeter are of one EPCI, or of a few of one département', () => {
  for (const scheme of [...schemesOf('CLSM'), ...schemesOf('CPTS')]) {
    if (scheme.perimeters.at(-1)?.declared[0]?.level === 'EPCI') continue;
    const entries = units(scheme).flatMap((key) => cog.entry(key) ?? []);
    expect(new Set(entries.flatMap((entry) => entry.departements)).size).toBe(1);
    expect(new Set(entries.map((entry) => entry.epci)).size).toBeLessThan(9);
  }
});

test('no commune is in two CPTS, and most people have one', () => {
  const keys = schemesOf('CPTS').flatMap(units);
  expect(new Set(keys).size).toBe(keys.length);
  const covered = populationOf(cog, keys) ?? 0;
  expect(covered / 68_000_000).toBeGreaterThan(0.78);
  expect(covered / 68_000_000).toBeLessThan(0.95);
});

test('QPV lie in large communes, hold few of their inhabitants, and have a code of their own', () => {
  const districts = schemesOf('QPV');
  expect(new Set(districts.map((scheme) => scheme.details.code)).size).toBe(districts.length);
  for (const { perimeters, details } of districts) {
    const [perimeter] = perimeters;
    const first = perimeter?.within[0];
    const host = first === undefined ? undefined : cog.find(first);
    expect(host?.population ?? 0).toBeGreaterThanOrEqual(10_000);
    expect(perimeter?.population ?? 0).toBeGreaterThanOrEqual(1_000);
    expect(perimeter?.population ?? 0).toBeLessThanOrEqual((host?.population ?? 0) / 3 + 1);
    expect(perimeter?.declared).toEqual([{ level: 'QPV', code: details.code }]);
  }
  expect(share(districts, ({ perimeters }) => (perimeters[0]?.within.length ?? 0) > 1)).toBeCloseTo(0.09, 1);
});

test('an ASV serves QPV in force, and its population is theirs', () => {
  const populations = new Map(
    schemesOf('QPV').map((scheme) => [scheme.details.code, scheme.perimeters[0]?.population ?? 0]),
  );
  for (const { perimeters } of schemesOf('ASV')) {
    const codes = (perimeters[0]?.declared ?? []).map((ref) => ref.code);
    expect(perimeters[0]?.population).toBe(
      codes.reduce((total, code) => total + (populations.get(code) ?? Number.NaN), 0),
    );
  }
});

test('joint actions are of schemes of different kinds on common ground', () => {
  const byId = new Map(picture.schemes.map((scheme) => [scheme.id, scheme]));
  const hosts = new Map(
    schemesOf('QPV').map((scheme) => [scheme.details.code as string, scheme.perimeters[0]?.within ?? []]),
  );
  const ground = (id: string) => {
    const keys = units(byId.get(id) as SchemeRecord);
    const places = keys.flatMap((key) => {
      const { level, code } = parseTerritoryKey(key);
      return level === 'QPV' ? resolveUnits(cog, hosts.get(code) ?? []) : [key];
    });
    return new Set(places);
  };
  const joint = picture.actions.filter(({ carriers }) => carriers.length > 1);
  expect(joint.length / picture.actions.length).toBeCloseTo(0.35, 1);
  for (const { carriers } of joint) {
    expect(new Set(carriers.map(({ kind }) => kind)).size).toBe(carriers.length);
    const [lead, ...others] = carriers.map(({ schemeId }) => ground(schemeId));
    for (const other of others) expect([...other].some((key) => lead?.has(key))).toBe(true);
  }
});
