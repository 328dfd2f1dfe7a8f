import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPart,
  amendScheme,
  canonical,
  closeScheme,
  isWithin,
  loadCog,
  mergeSchemes,
  type Operation,
  PARTS,
  removePart,
  type SchemeRecord,
  setPerimeter,
  unseat,
  validateScheme,
} from '../../src/index.ts';
import { SAMPLE } from '../store/support.ts';
import { anyDay, anyScheme } from './any-scheme.ts';

const today = '2026-01-01';
const setting = { today, cog: loadCog(), definition: SAMPLE, kinds: [SAMPLE] };
const problemsOf = (record: SchemeRecord) => validateScheme(record, setting);

/** Operations that keep a right record right, with inputs that mean something. */
const anyStep: fc.Arbitrary<readonly [Operation<SchemeRecord, never>, unknown]> = fc.oneof(
  fc.tuple(
    fc.constant(setPerimeter as Operation<SchemeRecord, never>),
    fc.record({
      scale: fc.constant('COMMUNAL'),
      declared: fc.constant([{ level: 'COMMUNE', code: '69123' }]),
      since: anyDay,
    }),
  ),
  fc.tuple(
    fc.constant(amendScheme as Operation<SchemeRecord, never>),
    fc.record({ name: fc.constantFrom('A', 'B') }),
  ),
  fc.tuple(
    fc.constant(addPart('addDocument', PARTS.documents) as Operation<SchemeRecord, never>),
    fc.record({ type: fc.constant('BILAN'), title: fc.constantFrom('Un', 'Deux') }),
  ),
  fc.tuple(
    fc.constant(removePart('removeSeat', PARTS.seats) as Operation<SchemeRecord, never>),
    fc.record({ position: fc.integer({ min: 0, max: 3 }) }),
  ),
  fc.tuple(
    fc.constant(unseat as Operation<SchemeRecord, never>),
    fc.record({ partnerId: fc.constant('partner_a'), body: fc.constant('COPIL'), until: anyDay }),
  ),
);

describe('an operation', () => {
  test('leaves the record given as it is, and a right record right', () => {
    let written = 0;
    fc.assert(
      fc.property(anyScheme, fc.array(anyStep, { maxLength: 6 }), (start, steps) => {
        expect(problemsOf(start)).toEqual([]);
        let record = start;
        for (const [operation, input] of steps) {
          const seen = canonical(record);
          const applied = operation.apply(record, input as never, { today });
          expect(canonical(record)).toBe(seen);
          if (applied.problems.length > 0) expect(applied.record).toBe(record);
          else written += 1;
          record = applied.record;
        }
        expect(problemsOf(record)).toEqual([]);
      }),
      { seed: 71, numRuns: 200 },
    );
    expect(written).toBeGreaterThan(200);
  });
});

describe('a perimeter from a day on', () => {
  test('holds on its days, and what held on the others still does', () => {
    fc.assert(
      fc.property(anyScheme, anyDay, fc.option(anyDay), (record, since, last) => {
        const until = last !== null && last < since ? since : last;
        const declared = [{ level: 'COMMUNE' as const, code: '69123' }];
        const next = setPerimeter.apply(
          record,
          { scale: 'COMMUNAL', declared, since, until },
          { today },
        ).record;
        const on = (of: SchemeRecord, day: string) =>
          of.perimeters.filter((period) => isWithin(period, day)).map((period) => period.declared);
        for (let offset = -5; offset < 50; offset += 1) {
          const day = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
          expect(on(next, day)).toEqual(isWithin({ since, until }, day) ? [declared] : on(record, day));
        }
      }),
      { seed: 72, numRuns: 200 },
    );
  });
});

describe('a merge', () => {
  test('loses nothing of either, and says nothing twice', () => {
    fc.assert(
      fc.property(anyScheme, anyScheme, (kept, second) => {
        const other = { ...second, id: 'clsm_other' };
        const { record } = mergeSchemes.apply(kept, other, { today });
        const texts = (items: readonly unknown[]) => new Set(items.map(canonical));
        for (const list of ['leads', 'seats', 'fundings', 'externalIds', 'documents', 'derogations'] as const)
          expect(texts(record[list])).toEqual(texts([...kept[list], ...other[list]]));
        const meetings = ({ bodies }: SchemeRecord) =>
          bodies.flatMap(({ meetings: held, ...body }) =>
            held.map((meeting) => canonical([body, meeting.heldOn])),
          );
        expect(new Set(meetings(record))).toEqual(new Set([...meetings(kept), ...meetings(other)]));
        expect(record).toMatchObject({ id: kept.id, name: kept.name, statuses: kept.statuses });
        expect({ ...other.details, ...kept.details }).toEqual(record.details);
      }),
      { seed: 73, numRuns: 300 },
    );
  });
});

describe('closing', () => {
  test('needs a status that means an end', () => {
    const [record] = fc.sample(anyScheme, { seed: 1, numRuns: 1 });
    const { statuses } = SAMPLE;
    const endless = { ...SAMPLE, statuses: { PROJET: { ...statuses.PROJET, next: [] } } } as typeof SAMPLE;
    const close = (definition: typeof SAMPLE, status: string | null) =>
      closeScheme(definition)
        .apply(record as SchemeRecord, { on: '2025-01-01', status }, { today })
        .problems.map(({ code }) => code);
    expect(close(SAMPLE, null)).toEqual([]);
    expect(close(SAMPLE, 'ACTIF')).toEqual(['UNKNOWN_CODE']);
    expect(close(endless, null)).toEqual(['INCONSISTENT']);
  });
});

describe('validation', () => {
  const wrong: Record<string, (record: SchemeRecord) => SchemeRecord> = {
    'EMPTY name': (record) => ({ ...record, name: '' }),
    'WRONG_FORMAT leads.0': (record) => ({ ...record, leads: ['personne'] }),
    'UNKNOWN_FIELD details.nul': (record) => ({ ...record, details: { nul: 1 } }),
    'OUT_OF_RANGE coordinations.0.fte': (record) => ({
      ...record,
      coordinations: [
        { fte: 2, employer: null, workplace: null, grade: null, holderKey: null, since: null, until: null },
      ],
    }),
    'OVERLAP perimeters.1': (record) => ({
      ...record,
      perimeters: [0, 1].map(() => ({
        scale: 'COMMUNAL',
        declared: [{ level: 'COMMUNE', code: '69029' }],
        within: [],
        population: null,
        polygon: null,
        since: null,
        until: null,
      })),
    }),
    'WRONG_FORMAT documents.0.url': (record) => ({
      ...record,
      documents: [{ type: 'BILAN', title: 'Bilan', date: null, url: 'file:///etc/passwd' }],
    }),
  };

  test('finds every problem at once, whichever are there', () => {
    fc.assert(
      fc.property(anyScheme, fc.subarray(Object.keys(wrong)), (record, names) => {
        const broken = names.reduce((made, name) => wrong[name]?.(made) ?? made, record);
        const found = problemsOf(broken).map(({ code, path }) => `${code} ${path.join('.')}`);
        expect(found.toSorted()).toEqual(names.toSorted());
      }),
      { seed: 74, numRuns: 200 },
    );
  });
});
