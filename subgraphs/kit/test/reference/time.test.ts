import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryRef } from '../../src/contract/index.ts';
import {
  type Cog,
  type CommuneSpan,
  cogOn,
  cogWithMovements,
  loadCog,
  populationOn,
  resolveUnitsOn,
  stateOn,
  timelineOf,
  unknownRefsOn,
} from '../../src/reference/index.ts';
import { seeded } from './arbitrary-refs.ts';
import { movementsAreThere, RAW_VINTAGES, type RawVintage, realMovements, wholeKeys } from './vintages.ts';

const [RAW_2024, RAW_2025, RAW_2026] = RAW_VINTAGES;
const cog = loadCog();
const commune = (code: string): TerritoryRef => ({ level: 'COMMUNE', code });

const DAYS: [day: string, raw: RawVintage][] = [
  ['1999-12-31', RAW_2024],
  ['2024-01-01', RAW_2024],
  ['2024-12-31', RAW_2024],
  ['2025-01-01', RAW_2025],
  ['2025-12-31', RAW_2025],
  ['2026-01-01', RAW_2026],
  ['2031-07-14', RAW_2026],
];
const someDay = fc.constantFrom(...DAYS);

const gone = [...RAW_2024.communes.keys()].filter((code) => !RAW_2025.communes.has(code));
const born = [...RAW_2025.communes.keys()].filter((code) => !RAW_2024.communes.has(code));
const heirOf = (code: string) =>
  [...RAW_2025.communes.values()].find((row) => row.anciensCodes?.includes(code))?.code ?? '';
/** A commune that only changed its code: it alone went into a code that is new. */
const recoded = gone.filter(
  (code) =>
    born.includes(heirOf(code)) && gone.filter((other) => heirOf(other) === heirOf(code)).length === 1,
);
/** Communes that stand alone again, with no other's former code. */
const separated = born.filter((code) => !gone.some((old) => heirOf(old) === code));
const merged = gone.filter((code) => !recoded.includes(code));

const anyCode = fc.oneof(
  fc.constantFrom(...RAW_2024.communes.keys()),
  fc.constantFrom(...RAW_2026.communes.keys()),
  fc.constantFrom(...gone),
  fc.constantFrom(...born),
  fc.constantFrom(...gone.map(heirOf)),
);

/** What the vintages tell, and INSEE's file where it lies beside the project. */
const HISTORIES: [name: string, cog: () => Cog, isThere: boolean][] = [
  ['from the vintages alone', () => cog, true],
  ['with the movements of ../shared/data', () => cogWithMovements(realMovements()), movementsAreThere],
];

it('is loaded once, and keeps what vintages share once', () => {
  expect(loadCog()).toBe(cog);
  const { vintages } = timelineOf(cog);
  expect(vintages.map(({ vintage }) => vintage)).toEqual([2024, 2025, 2026]);
  const [, of2025, of2026] = vintages as [Cog, Cog, Cog];
  const shared = of2026.entries('COMMUNE').filter((entry) => of2025.find(entry) === entry);
  expect(shared.length).toBeGreaterThan(34_000);
});

for (const [name, load, isThere] of HISTORIES) {
  describe.skipIf(!isThere)(`perimeters over time, ${name}`, () => {
    const own = isThere ? load() : cog;

    it('have the members of an EPCI that its table of the day gives', () => {
      const codes = [...RAW_2024.epci.keys()];
      fc.assert(
        fc.property(fc.constantFrom(...codes), someDay, (code, [day, raw]) => {
          const members = raw.epci.get(code)?.membres ?? [];
          const expected = wholeKeys(
            raw,
            members.map((member) => member.code),
          );
          expect(resolveUnitsOn(own, day, [{ level: 'EPCI', code }])).toEqual([...new Set(expected)].sort());
        }),
        seeded(150),
      );
    });

    it('take a commune of the day as it is', () => {
      fc.assert(
        fc.property(fc.array(anyCode, { maxLength: 8 }), someDay, (codes, [day, raw]) => {
          const known = codes.filter((code) => raw.communes.has(code));
          const expected = [...new Set(wholeKeys(raw, known))].sort();
          expect(resolveUnitsOn(own, day, known.map(commune))).toEqual(expected);
        }),
        seeded(150),
      );
    });

    it('partition what was declared: every unit of the country once, whatever the year of the codes, save what has left a commune since', () => {
      for (const [day, raw] of DAYS) {
        const all = wholeKeys(raw, raw.communes.keys()).sort();
        const since = (year: number) => (year < raw.year ? separated.map((code) => `COMMUNE:${code}`) : []);
        for (const { year, communes } of RAW_VINTAGES.filter((other) => other.year <= raw.year)) {
          const expected = all.filter((unit) => year > 2024 || !since(year).includes(unit));
          expect(resolveUnitsOn(own, day, [...communes.keys()].map(commune))).toEqual(expected);
        }
      }
    });

    it('of two years’ codes are the union of each, and each ground is there once', () => {
      fc.assert(
        fc.property(fc.array(anyCode, { maxLength: 6 }), someDay, (codes, [day, raw]) => {
          const units = resolveUnitsOn(own, day, codes.map(commune));
          const apart = new Set(codes.flatMap((code) => resolveUnitsOn(own, day, [commune(code)])));
          expect(units.every((unit) => apart.has(unit))).toBe(true);
          for (const left of [...apart].filter((unit) => !units.includes(unit))) {
            const code = left.slice(left.indexOf(':') + 1);
            const holder = raw.delegated.get(code)?.chefLieu ?? heirOf(code);
            expect(units).toContain(`COMMUNE:${holder}`);
          }
          expect(unknownRefsOn(own, day, codes.map(commune))).toEqual([]);
        }),
        seeded(200),
      );
    });

    it('keep a merged commune a part of its successor, and its people', () => {
      expect(merged.length).toBeGreaterThan(50);
      for (const code of merged) {
        const before = RAW_2024.communes.get(code)?.population;
        for (const [day, raw] of DAYS.filter(([, { year }]) => year > 2024)) {
          const units = resolveUnitsOn(own, day, [commune(code)]);
          const isPart = raw.delegated.get(code)?.chefLieu === heirOf(code) && !RAW_2024.delegated.has(code);
          expect(units, code).toEqual([isPart ? `COMMUNE_DELEGUEE:${code}` : `COMMUNE:${code}`]);
          expect(populationOn(own, day, units), code).toEqual({ people: before, vintage: 2022 });
          expect(resolveUnitsOn(own, day, [commune(code), commune(heirOf(code))])).toEqual([
            `COMMUNE:${heirOf(code)}`,
          ]);
        }
      }
    });

    it('follow a commune to its new code and back', () => {
      expect(recoded.sort()).toEqual(['12076', '14011', '49069', '69159']);
      for (const code of recoded) {
        expect(resolveUnitsOn(own, '2025-01-01', [commune(code)])).toEqual([`COMMUNE:${heirOf(code)}`]);
        expect(resolveUnitsOn(own, '2024-12-31', [commune(heirOf(code))])).toEqual([`COMMUNE:${code}`]);
      }
    });

    it('have populations that add up', () => {
      fc.assert(
        fc.property(fc.array(anyCode, { minLength: 1, maxLength: 6 }), someDay, (codes, [day, raw]) => {
          const units = resolveUnitsOn(own, day, [...new Set(codes)].map(commune));
          const figures = units.map((unit) => {
            const code = unit.slice(unit.indexOf(':') + 1);
            const row = unit.startsWith('ARR')
              ? raw.arrondissements.find((part) => part.code === code)
              : (unit.startsWith('COMMUNE:') && raw.communes.get(code)) ||
                RAW_2024.communes.get(code) ||
                RAW_2025.communes.get(code);
            const isUndated =
              raw === RAW_2024 && ['975', '977', '978', '986'].includes(row?.departement ?? '');
            return isUndated ? null : (row?.population ?? null);
          });
          const expected = figures.includes(null) ? null : figures.reduce<number>((a, b) => a + (b ?? 0), 0);
          expect(populationOn(own, day, units)?.people ?? null).toBe(expected);
        }),
        seeded(200),
      );
    });
  });

  describe.skipIf(!isThere)(`the history of communes, ${name}`, () => {
    const own = isThere ? load() : cog;
    const { history, vintages } = timelineOf(own);

    it('has no cycle, and goes forward in time', () => {
      const state = new Map<CommuneSpan, 'open' | 'done'>();
      const visit = (span: CommuneSpan): void => {
        if (state.get(span) === 'done') return;
        expect(state.get(span), span.code).toBeUndefined();
        state.set(span, 'open');
        for (const next of span.successors) {
          if (span.validTo && next.validFrom) expect(next.validFrom >= span.validTo).toBe(true);
          expect(next.predecessors).toContain(span);
          visit(next);
        }
        state.set(span, 'done');
      };
      for (const span of history.all()) visit(span);
      expect(state.size).toBeGreaterThan(5_000);
    });

    it('says of the first day of each vintage what its table says', () => {
      for (const vintage of vintages) {
        const day = `${vintage.vintage}-01-01`;
        for (const entry of vintage.entries('COMMUNE')) {
          expect(stateOn(own, entry, day)?.vintage, entry.key).toBe(vintage.vintage);
        }
        const standing = [...history.all()].filter(
          ({ validFrom, validTo, endUnknown }) =>
            !endUnknown && (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day),
        );
        for (const { code, validFrom, validTo } of standing) {
          if (validFrom !== validTo || validFrom === null)
            expect(cogOn(own, day).find(commune(code)), code).toBeDefined();
        }
      }
    });
  });
}

describe.skipIf(!movementsAreThere)('the movements of ../shared/data', () => {
  const own = movementsAreThere ? cogWithMovements(realMovements()) : cog;
  const spansOf = (code: string) =>
    timelineOf(own)
      .history.spans(code)
      .map(({ validFrom, validTo, successors }) => [validFrom, validTo, successors.map((next) => next.code)]);

  it('give exact days, back to 1943', () => {
    expect(spansOf('93059')).toEqual([['1968-01-01', '2024-12-31', ['93066']]]);
    expect(spansOf('75059')).toEqual([[null, '1967-12-31', ['93059']]]);
    expect(spansOf('14581').at(-1)).toEqual(['2024-04-24', null, []]);
  });

  it('tell a code that went away and came back apart', () => {
    expect(spansOf('27676').slice(-2)).toMatchObject([
      [expect.any(String), '2020-12-31', ['27058']],
      ['2023-01-01', null, []],
    ]);
    expect(stateOn(own, commune('27058'), '2022-06-01')?.entry.name).toBe('Les Trois Lacs');
  });

  it('answer for every code that they name', () => {
    for (const span of timelineOf(own).history.all()) {
      expect(stateOn(own, commune(span.code), '2026-01-01'), span.code).toBeDefined();
      const units = resolveUnitsOn(own, '2026-01-01', [commune(span.code)]);
      expect(units.length, span.code).toBeGreaterThan(0);
    }
  });
});
