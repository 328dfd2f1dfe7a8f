import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHistory } from '../../src/reference/history/build-history.ts';
import type { Movement, Place } from '../../src/reference/index.ts';
import { seeded } from './arbitrary-refs.ts';

const DAY = '2025-01-01';

const anyPlace: fc.Arbitrary<Place> = fc.record({
  level: fc.constantFrom('COMMUNE', 'COMMUNE', 'COMMUNE_DELEGUEE'),
  code: fc.constantFrom('01001', '01002', '01003', '01004'),
  name: fc.constantFrom('Amont', 'Aval', 'Amont-et-Aval'),
});

/** Mergers of one day: all one step, in which each code ends and begins once at most. */
const anyMergers: fc.Arbitrary<Movement[]> = fc.array(
  fc
    .record({
      kind: fc.constant('MERGER' as const),
      on: fc.constant(null),
      before: fc.option(anyPlace),
      after: fc.option(anyPlace),
    })
    .filter(({ before, after }) => before !== null || after !== null),
  { maxLength: 8 },
);

const isCommune = (place: Place | null) => place?.level === 'COMMUNE';
const both = ({ before, after }: Movement) => isCommune(before ?? after) && isCommune(after ?? before);

interface Told {
  code: string;
  /** Its first. */
  name: string | undefined;
  isOver: boolean;
  to: string[];
  from: string[];
  becamePart: boolean;
  wasPart: boolean;
}

/** What the rows of one step tell of each code, each thing asked of all rows anew. */
function plainly(rows: readonly Movement[]): Told[] {
  const pairs = rows.filter(both);
  const codes = new Set(pairs.flatMap(({ before, after }) => [before?.code ?? [], after?.code ?? []].flat()));
  return [...codes].flatMap((code): Told[] => {
    const rowsWith = (side: 'before' | 'after') => pairs.filter((row) => row[side]?.code === code);
    const across = (side: 'before' | 'after', other: 'before' | 'after') => [
      ...new Set(rowsWith(side).flatMap((row) => row[other]?.code ?? [])),
    ];
    const [to, from] = [across('before', 'after'), across('after', 'before')];
    const [ends, begins] = [rowsWith('before').length > 0, rowsWith('after').length > 0];
    const turns = (level: Place['level'], into: Place['level']) =>
      rows.some(
        ({ before, after }) =>
          before?.code === code && after?.code === code && before.level === level && after.level === into,
      );
    const wasThere = rows.some(({ before }) => before?.level === 'COMMUNE_DELEGUEE' && before.code === code);
    const old: Told = {
      code,
      name: rowsWith('before')[0]?.before?.name,
      isOver: true,
      to: to.sort(),
      from: [],
      becamePart: turns('COMMUNE', 'COMMUNE_DELEGUEE') && !wasThere,
      wasPart: false,
    };
    const next: Told = {
      code,
      name: rowsWith('after')[0]?.after?.name,
      isOver: false,
      to: [],
      from: from.sort(),
      becamePart: false,
      wasPart: turns('COMMUNE_DELEGUEE', 'COMMUNE'),
    };
    const itself = pairs.find(({ before, after }) => before?.code === code && after?.code === code);
    if (`${to}` === code && `${from}` === code)
      return [{ ...next, name: itself?.before?.name, from: [], wasPart: false }];
    return [...(ends ? [old] : []), ...(begins ? [next] : [])];
  });
}

describe('buildHistory', () => {
  it('tells of the mergers of a day what their rows do, each asked of all of them', () => {
    fc.assert(
      fc.property(anyMergers, fc.constantFrom(DAY, null), (mergers, day) => {
        const rows = mergers.map((row): Movement => ({ ...row, on: day }));
        const told = [...buildHistory(rows).all()].map(
          ({ code, names, validTo, endUnknown, successors, predecessors, becamePart, wasPart }): Told => ({
            code,
            name: names[0]?.name,
            isOver: validTo !== null || endUnknown,
            to: successors.map((next) => next.code).sort(),
            from: predecessors.map((before) => before.code).sort(),
            becamePart,
            wasPart,
          }),
        );
        const sorted = (all: readonly Told[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(sorted(told)).toEqual(sorted(plainly(rows)));
      }),
      seeded(500),
    );
  });
});
