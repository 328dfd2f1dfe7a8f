import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INVENTED_MOVEMENTS,
  inventedListOf2027,
  type ListRow,
  listOf2026,
} from '../../../../test/support/next-cog.ts';
import { COG_LEVELS, type TerritoryRef } from '../../src/index.ts';
import {
  type Cog,
  carryNotes,
  cogWith,
  type ImportedVintage,
  loadCog,
  type Movement,
  movementKindOf,
  type PlaceLevel,
  populationOn,
  resolveUnitsOn,
  stateOn,
  timelineOf,
  unknownRefsOn,
} from '../../src/reference/index.ts';
import { seeded } from './arbitrary-refs.ts';

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  COM: 'COMMUNE',
  ARM: 'ARRONDISSEMENT_MUNICIPAL',
  COMD: 'COMMUNE_DELEGUEE',
  COMA: 'COMMUNE_DELEGUEE',
};

const vintageOf = (rows: readonly ListRow[], vintage = 2027): ImportedVintage => ({
  vintage,
  communes: rows.map(({ TYPECOM, COM, LIBELLE, DEP, COMPARENT }) => ({
    level: LEVELS[TYPECOM] as PlaceLevel,
    code: COM,
    name: LIBELLE,
    departement: DEP || null,
    commune: COMPARENT || null,
  })),
});

const MOVEMENTS = INVENTED_MOVEMENTS.map(
  ([mod, typeBefore, before, nameBefore, typeAfter, after, nameAfter]) => ({
    kind: movementKindOf(mod) as Movement['kind'],
    on: '2027-01-01',
    before: { level: LEVELS[typeBefore] as PlaceLevel, code: before, name: nameBefore },
    after: { level: LEVELS[typeAfter] as PlaceLevel, code: after, name: nameAfter },
  }),
);

const [BEFORE, AFTER] = ['2026-12-31', '2027-01-01'];
const of2026 = loadCog();
const same = vintageOf(listOf2026());
const list = vintageOf(inventedListOf2027());
const commune = (code: string): TerritoryRef => ({ level: 'COMMUNE', code });
const entry = (cog: Cog, code: string) => cog.find(commune(code));
const units = (cog: Cog, day: string, ...codes: string[]) => resolveUnitsOn(cog, day, codes.map(commune));

describe('a list that is that of 2026', () => {
  const cog = cogWith({ vintages: [same] });

  it('gives the same units, names, populations and memberships as 2026, the collectivités d’outre-mer too', () => {
    expect([cog.vintage, cog.populationVintage]).toEqual([2027, of2026.populationVintage]);
    for (const level of COG_LEVELS) {
      expect(cog.entries(level)).toEqual(of2026.entries(level));
      for (const ref of level === 'COMMUNE' ? [] : of2026.entries(level))
        expect(cog.members(ref).map(({ code }) => code)).toEqual(of2026.members(ref).map(({ code }) => code));
    }
    expect(cog.byPostcode('93200')).toEqual(of2026.byPostcode('93200'));
    expect(carryNotes(same, {})).toEqual({
      overseas: ['975', '977', '978', '984', '986', '987', '988', '989'],
      lost: [],
      unexplained: [],
      divided: [],
      uncounted: [],
    });
  });

  it('moves nobody, and keeps what the years share once', () => {
    expect(timelineOf(cog).vintages.map(({ vintage }) => vintage)).toEqual([2024, 2025, 2026, 2027]);
    const spans = (one: Cog) => [...timelineOf(one).history.all()].length;
    expect(spans(cog)).toBe(spans(of2026));
    expect(entry(cog, '93066')).toBe(entry(of2026, '93066'));
  });
});

it.each([
  ['after a package’s year', [same], [2024, 2025, 2026, 2027]],
  ['of a year that a package has: it is the package’s', [{ ...same, vintage: 2026 }], [2024, 2025, 2026]],
  ['in any order, with a year between', [{ ...same, vintage: 2029 }, same], [2024, 2025, 2026, 2027, 2029]],
])('takes a vintage %s', (_, vintages, years) => {
  const { vintages: known } = timelineOf(cogWith({ vintages, movements: MOVEMENTS.slice(0, 1) }));
  expect(known.map(({ vintage }) => vintage)).toEqual(years);
});

describe('an invented 2027, by the list alone', () => {
  const cog = cogWith({ vintages: [list] });

  it('says what it does not know', () => {
    expect(carryNotes(list, {})).toMatchObject({
      lost: ['32010', '32016'],
      unexplained: ['31999'],
      divided: ['32005'],
      uncounted: ['14005', '14268'],
    });
  });

  it('keeps the EPCI, postcodes and people of the communes that merged, or none where they were of several', () => {
    expect(entry(cog, '32012')).toMatchObject({
      name: 'Aubiet-Ansan',
      epci: '200042372',
      population: 1134 + 75,
      populationVintage: 2023,
      postcodes: ['32270'],
    });
    expect(entry(cog, '32005')).toMatchObject({
      epci: null,
      population: 134 + 308,
      postcodes: ['32110', '32720'],
    });
    expect(cog.find({ level: 'COMMUNE_DELEGUEE', code: '32002' })).toMatchObject({
      commune: '32012',
      epci: '200042372',
      population: null,
    });
    expect(cog.find({ level: 'EPCI', code: '200042372' })?.population).toBe(
      of2026.find({ level: 'EPCI', code: '200042372' })?.population,
    );
  });

  it('counts nobody where a commune was split: how many went is not known', () => {
    for (const code of ['14005', '14268'])
      expect(entry(cog, code)).toMatchObject({
        epci: '200065589',
        population: null,
        populationVintage: null,
      });
    expect(cog.find({ level: 'EPCI', code: '200065589' })?.population).toBeNull();
  });

  it('takes a new code of which nothing tells for what it is: a name in a département', () => {
    expect(entry(cog, '31999')).toMatchObject({
      departements: ['31'],
      regions: ['76'],
      epci: null,
      population: null,
      postcodes: [],
    });
    expect(unknownRefsOn(cog, AFTER, [commune('32016'), commune('32001')])).toEqual([commune('32016')]);
    expect(units(cog, BEFORE, '32016')).toEqual(['COMMUNE:32016']);
  });

  it('has each perimeter as it is on the day', () => {
    expect(units(cog, BEFORE, '32002', '32012')).toEqual(['COMMUNE:32002', 'COMMUNE:32012']);
    expect(units(cog, AFTER, '32002')).toEqual(['COMMUNE_DELEGUEE:32002']);
    expect(units(cog, AFTER, '32012')).toEqual(['COMMUNE:32012']);
    expect(units(cog, AFTER, '32002', '32012')).toEqual(['COMMUNE:32012']);
    expect(units(cog, AFTER, '14005', '14268')).toEqual(['COMMUNE:14005', 'COMMUNE:14268']);
    expect(units(cog, BEFORE, '14268')).toEqual(['COMMUNE_DELEGUEE:14268']);
    expect(populationOn(cog, AFTER, ['COMMUNE_DELEGUEE:32002'])).toEqual({ people: 75, vintage: 2023 });
    const epci: TerritoryRef[] = [{ level: 'EPCI', code: '200042372' }];
    const [before, after] = [BEFORE, AFTER].map((day) => resolveUnitsOn(cog, day, epci));
    expect(before?.filter((unit) => !after?.includes(unit))).toEqual(['COMMUNE:32002']);
  });

  it('names each commune as that day did, and tells what became of it', () => {
    expect(stateOn(cog, commune('32001'), BEFORE)?.entry.name).toBe('Aignan');
    expect(stateOn(cog, commune('32001'), AFTER)).toMatchObject({ vintage: 2027, day: AFTER });
    expect(stateOn(cog, commune('32001'), AFTER)?.entry.name).toBe('Aignan-en-Gascogne');
    const gone = stateOn(cog, commune('32002'), AFTER);
    expect(gone).toMatchObject({ day: BEFORE, vintage: 2026, entry: { name: 'Ansan' } });
    expect(gone?.span?.successors).toMatchObject([{ code: '32012', validFrom: AFTER }]);
  });
});

describe('an invented 2027, with INSEE’s movements', () => {
  const cog = cogWith({ vintages: [list], movements: MOVEMENTS });

  it('follows a merger that leaves no commune déléguée, and a code that goes with its département', () => {
    expect(carryNotes(list, { movements: MOVEMENTS })).toMatchObject({
      lost: [],
      unexplained: [],
      divided: ['32005'],
    });
    expect(entry(cog, '32015')).toMatchObject({ population: 85 + 89, postcodes: ['32140', '32300'] });
    expect(units(cog, AFTER, '32010')).toEqual(['COMMUNE:32010']);
    expect(entry(cog, '31999')).toMatchObject({
      departements: ['31'],
      epci: '200023620',
      population: 679,
      postcodes: ['32600'],
    });
    expect(units(cog, AFTER, '32016')).toEqual(['COMMUNE:31999']);
    expect(units(cog, BEFORE, '31999')).toEqual(['COMMUNE:32016']);
    expect(cog.find({ level: 'EPCI', code: '200023620' })?.departements).toContain('31');
  });

  const finest = (one: Cog) =>
    [...one.entries('COMMUNE'), ...one.entries('ARRONDISSEMENT_MUNICIPAL')]
      .filter((ref) => one.members(ref).length === 0)
      .map(({ key }) => key)
      .sort();
  const years = timelineOf(cog).vintages;
  const [last, next] = years.slice(-2) as [Cog, Cog];

  it('partitions the country on both days, whichever year’s codes declare it', () => {
    const all = (one: Cog) => one.entries('COMMUNE').map(({ code }) => code);
    for (const [day, on] of [
      [BEFORE, last],
      [AFTER, next],
    ] as const) {
      expect(units(cog, day, ...all(on))).toEqual(finest(on));
      expect(unknownRefsOn(cog, day, [...all(last), ...all(next)].map(commune))).toEqual([]);
    }
    const without = (keys: string[], ...codes: string[]) =>
      keys.filter((key) => !codes.some((code) => key === `COMMUNE:${code}`));
    // A code that is a commune on the day is that commune, as it is then: before it grew, after it was split.
    const before = units(cog, BEFORE, ...all(next));
    expect(before).toEqual(without(finest(last), '32002', '32004', '32010'));
    expect(units(cog, AFTER, ...all(last))).toEqual(without(finest(next), '14268'));
  });

  it('counts nobody twice: apart or together, communes of either year come down to the same ground', () => {
    const moved = [...new Set(INVENTED_MOVEMENTS.flatMap(([, , before, , , after]) => [before, after]))];
    fc.assert(
      fc.property(fc.subarray(moved), fc.constantFrom(BEFORE, AFTER), (codes, day) => {
        const together = units(cog, day, ...codes);
        const apart = new Set(codes.flatMap((code) => units(cog, day, code)));
        expect(new Set(together).size).toBe(together.length);
        expect(together.every((unit) => apart.has(unit))).toBe(true);
        for (const swallowed of [...apart].filter((unit) => !together.includes(unit)))
          expect(swallowed).toMatch(/^COMMUNE_DELEGUEE:|^COMMUNE:32010$/);
      }),
      seeded(100),
    );
  });
});

it('goes by the movements of the year, and by the list for what they do not reach', () => {
  const early = MOVEMENTS.filter(({ before }) => before.code === '32010' || before.code === '32015');
  const movements = early.map((one) => ({ ...one, on: '2026-06-01' }));
  const cog = cogWith({ vintages: [list], movements });
  expect(carryNotes(list, { movements })).toMatchObject({ lost: ['32016'], unexplained: ['31999'] });
  expect(entry(cog, '32015')?.population).toBe(85 + 89);
  expect(entry(cog, '32012')?.population).toBe(1134 + 75);
  expect(stateOn(cog, commune('32010'), AFTER)).toMatchObject({ day: '2026-05-31' });
});
