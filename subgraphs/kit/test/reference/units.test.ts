import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerritoryKey, type TerritoryRef, territoryKey } from '../../src/contract/index.ts';
import {
  loadCog,
  placesOf,
  placesOfPeriod,
  populationOf,
  resolveUnits,
  unknownRefs,
} from '../../src/reference/index.ts';
import { declaredRefs, knownRef, seeded } from './arbitrary-refs.ts';
import { holds, pieceKey, pieceOf, pieces } from './brute-force.ts';
import { raw } from './raw-tables.ts';

const cog = loadCog();
const delegatedByCode = new Map(raw.delegated.map((row) => [row.code, row]));
const runs = seeded(60);

/** Units by brute force: the pieces that some declared territory holds, the parts whose commune is not all there, and the QPV. */
function expectedUnits(declared: readonly TerritoryRef[]): string[] {
  const held = pieces.filter((piece) => declared.some((ref) => holds(ref, piece))).map(pieceKey);
  const known = new Set(held);
  const parts = declared.filter((ref) => {
    if (ref.level === 'QPV') return true;
    const part = ref.level === 'COMMUNE_DELEGUEE' ? delegatedByCode.get(ref.code) : undefined;
    return part !== undefined && !known.has(`COMMUNE:${part.chefLieu}`);
  });
  return [...new Set([...held, ...parts.map(territoryKey)])].sort();
}

describe('resolveUnits', () => {
  it('gives the pieces that the declared territories hold, each once, in order', () => {
    fc.assert(
      fc.property(declaredRefs, (declared) => {
        expect(resolveUnits(cog, declared)).toEqual(expectedUnits(declared));
      }),
      runs,
    );
  });

  it('does not depend on the order or repetition of what is declared, and resolves to itself', () => {
    fc.assert(
      fc.property(declaredRefs, (declared) => {
        const units = resolveUnits(cog, declared);
        expect(resolveUnits(cog, [...declared, ...declared].reverse())).toEqual(units);
        expect(resolveUnits(cog, units.map(parseTerritoryKey))).toEqual(units);
      }),
      runs,
    );
  });

  it('counts nobody twice between the Métropole du Grand Paris, its EPT, its communes and the arrondissements of Paris', () => {
    const metropole: TerritoryRef = { level: 'EPCI', code: '200054781' };
    const inside: TerritoryRef[] = [
      ...cog.entries('EPT'),
      ...cog.members(metropole),
      ...cog.members({ level: 'COMMUNE', code: '75056' }),
    ];
    expect(resolveUnits(cog, [metropole, ...inside])).toEqual(resolveUnits(cog, [metropole]));
    expect(resolveUnits(cog, inside)).toEqual(resolveUnits(cog, [metropole]));
    expect(cog.find(metropole)?.population).toBe(populationOf(cog, resolveUnits(cog, inside)));
  });

  it('keeps a commune déléguée as a part, until its commune swallows it', () => {
    const pierrefitte: TerritoryRef = { level: 'COMMUNE_DELEGUEE', code: '93059' };
    const epinay: TerritoryRef = { level: 'COMMUNE', code: '93031' };
    expect(resolveUnits(cog, [pierrefitte, epinay])).toEqual(['COMMUNE:93031', 'COMMUNE_DELEGUEE:93059']);
    expect(resolveUnits(cog, [pierrefitte, { level: 'EPT', code: '200057867' }])).not.toContain(
      'COMMUNE_DELEGUEE:93059',
    );
    expect(resolveUnits(cog, [pierrefitte, { level: 'COMMUNE', code: '93066' }])).toEqual(['COMMUNE:93066']);
  });

  it('covers the country once with all its régions', () => {
    expect(resolveUnits(cog, cog.entries('REGION'))).toEqual(pieces.map(pieceKey).sort());
  });
});

describe('unknownRefs', () => {
  it('names each unknown code once; a QPV is not its business', () => {
    const merged: TerritoryRef = { level: 'COMMUNE', code: '93059' };
    const qpv: TerritoryRef = { level: 'QPV', code: 'QN09301M' };
    expect(unknownRefs(cog, [merged, qpv, { level: 'COMMUNE', code: '93066' }, merged])).toEqual([merged]);
  });
});

describe('populationOf', () => {
  it('adds up the published figures of the pieces, and is null as soon as one is missing', () => {
    fc.assert(
      fc.property(declaredRefs, (declared) => {
        const units = resolveUnits(cog, declared);
        const figures = units.map((unit) => pieceOf(unit)?.population ?? null);
        const expected =
          figures.length === 0 || figures.includes(null)
            ? null
            : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
        expect(populationOf(cog, units)).toBe(expected);
      }),
      runs,
    );
  });

  it('agrees with the population of any one territory', () => {
    fc.assert(
      fc.property(knownRef, (ref) => {
        expect(populationOf(cog, resolveUnits(cog, [ref]))).toBe(cog.find(ref)?.population);
      }),
      seeded(300),
    );
  });

  it('tells zero from unknown', () => {
    const villages: TerritoryRef[] = ['55039', '55050', '55139', '55189', '55239', '55307'].map((code) => ({
      level: 'COMMUNE',
      code,
    }));
    expect(populationOf(cog, resolveUnits(cog, villages))).toBe(0);
    expect(populationOf(cog, ['COMMUNE:98901'])).toBeNull();
    expect(populationOf(cog, ['COMMUNE:93031', 'COMMUNE_DELEGUEE:93059'])).toBeNull();
    expect(populationOf(cog, [])).toBeNull();
  });
});

describe('placesOf', () => {
  const larger: TerritoryRef[] = (['REGION', 'DEPARTEMENT', 'EPCI', 'EPT'] as const).flatMap((level) =>
    cog.entries(level).map(({ code }) => ({ level, code })),
  );

  /** Every larger territory, asked in turn whether it holds a piece; then what is inside or around each unit. */
  function expectedPlaces(units: readonly string[]): string[] {
    const places = new Set<string>();
    for (const unit of units) {
      const { level, code } = parseTerritoryKey(unit);
      const part = level === 'COMMUNE_DELEGUEE' ? delegatedByCode.get(code) : undefined;
      const piece = pieceOf(part ? `COMMUNE:${part.chefLieu}` : unit);
      places.add(unit);
      if (!piece) continue;
      for (const ref of larger) if (holds(ref, piece)) places.add(territoryKey(ref));
      places.add(`COMMUNE:${piece.commune ?? piece.code}`);
      if (level !== 'COMMUNE') continue;
      for (const row of raw.delegated) if (row.chefLieu === code) places.add(`COMMUNE_DELEGUEE:${row.code}`);
    }
    return [...places].sort();
  }

  it('names every territory that the units touch, and no other', () => {
    const few = fc.array(knownRef, { maxLength: 3 }).map((refs) => resolveUnits(cog, refs).slice(0, 8));
    fc.assert(
      fc.property(few, (units) => {
        expect(placesOf(cog, units)).toEqual(expectedPlaces(units));
      }),
      runs,
    );
  });

  it('puts a QPV in its host communes and above, but in no part of them', () => {
    expect(placesOf(cog, ['QPV:QN07501M'], [{ level: 'COMMUNE', code: '75056' }])).toEqual([
      'COMMUNE:75056',
      'DEPARTEMENT:75',
      'EPCI:200054781',
      'QPV:QN07501M',
      'REGION:11',
    ]);
    expect(placesOf(cog, ['QPV:QN09399N'], [{ level: 'COMMUNE', code: '93059' }])).toEqual(['QPV:QN09399N']);
  });

  it('looks for a QPV that nothing else places where its code says', () => {
    const declared: TerritoryRef[] = [{ level: 'QPV', code: 'QN02A01N' }];
    expect(placesOfPeriod(cog, { since: null, until: null }, { declared, within: [] })).toEqual([
      'DEPARTEMENT:2A',
      'QPV:QN02A01N',
      'REGION:94',
    ]);
  });

  it('puts Lyon 2-5-9 in Lyon, its métropole, its département and its région', () => {
    const units = resolveUnits(
      cog,
      ['69382', '69385', '69389'].map((code) => ({ level: 'ARRONDISSEMENT_MUNICIPAL', code })),
    );
    expect(placesOf(cog, units)).toEqual([
      'ARRONDISSEMENT_MUNICIPAL:69382',
      'ARRONDISSEMENT_MUNICIPAL:69385',
      'ARRONDISSEMENT_MUNICIPAL:69389',
      'COMMUNE:69123',
      'DEPARTEMENT:69',
      'EPCI:200046977',
      'REGION:84',
    ]);
  });
});
