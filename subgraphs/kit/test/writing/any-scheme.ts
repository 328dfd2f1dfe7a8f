import fc from 'fast-check';
import {
  type BodyRecord,
  blankScheme,
  type DerogationRecord,
  type FundingRecord,
  type IsoDate,
  type SchemeRecord,
  type SeatRecord,
} from '../../src/index.ts';
import { SAMPLE } from '../store/support.ts';

export const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 40 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

const anyPeriod = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([one, other]) =>
    one !== null && other !== null && other < one
      ? { since: other, until: one }
      : { since: one, until: other },
  );

const anyPartner = fc.constantFrom('partner_a', 'partner_b', 'partner_c');

const anySeat: fc.Arbitrary<SeatRecord> = fc
  .record({
    partnerId: anyPartner,
    body: fc.constantFrom('COPIL', 'PLENIERE') as fc.Arbitrary<SeatRecord['body']>,
    role: fc.constantFrom(null, 'élu', 'cadre de santé'),
    college: fc.constantFrom(null, 'ELUS') as fc.Arbitrary<SeatRecord['college']>,
    presides: fc.boolean(),
    when: anyPeriod,
  })
  .map(({ when, ...seat }) => ({ ...seat, ...when }));

const anyBody: fc.Arbitrary<BodyRecord> = fc
  .record({
    type: fc.constantFrom('COPIL', 'PLENIERE') as fc.Arbitrary<BodyRecord['type']>,
    name: fc.constantFrom(null, 'Comité'),
    days: fc.uniqueArray(anyDay, { maxLength: 3 }),
    when: anyPeriod,
  })
  .map(({ days, when, ...body }) => ({
    ...body,
    ...when,
    theme: null,
    meetings: days.toSorted().map((heldOn) => ({ heldOn, attendance: {} })),
  }));

const anyFunding: fc.Arbitrary<FundingRecord> = fc.record({
  year: fc.integer({ min: 2020, max: 2025 }),
  source: fc.constantFrom('ARS', 'HOPITAL') as fc.Arbitrary<FundingRecord['source']>,
  purpose: fc.constant('POSTE' as const),
  amount: fc.option(fc.integer({ min: 0, max: 9 })),
  partnerId: fc.option(anyPartner),
});

const anyDerogation: fc.Arbitrary<DerogationRecord> = fc
  .record({
    rule: fc.constantFrom('R01', 'R16'),
    ruleSet: fc.constantFrom(null, 'ile-de-france-2012'),
    grantedBy: fc.constant('ARS'),
    reason: fc.constantFrom('Un motif', 'Un autre'),
    source: fc.constant(null),
    when: anyPeriod,
  })
  .map(({ when, ...derogation }) => ({ ...derogation, ...when }));

/** A scheme that may be written: of the sample kind, with some of all that a scheme has. */
export const anyScheme: fc.Arbitrary<SchemeRecord> = fc
  .record({
    id: fc.constantFrom('clsm_a', 'clsm_b'),
    name: fc.constantFrom('CLSM de Bron', 'Conseil de Bron', 'Bron'),
    startedOn: fc.option(anyDay),
    turn: fc.option(anyDay),
    move: fc.option(anyDay),
    seats: fc.array(anySeat, { maxLength: 4 }),
    bodies: fc.array(anyBody, { maxLength: 3 }),
    fundings: fc.array(anyFunding, { maxLength: 3 }),
    derogations: fc.array(anyDerogation, { maxLength: 3 }),
    leads: fc.uniqueArray(anyPartner, { maxLength: 2 }),
    externalIds: fc.uniqueArray(
      fc.constantFrom('1', '2', '3').map((value) => ({ system: 'ANCT', value })),
      {
        maxLength: 2,
        selector: ({ value }) => value,
      },
    ),
    size: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })
  .map(({ turn, move, size, ...scheme }) => ({
    ...blankScheme(scheme.id, SAMPLE.code),
    ...scheme,
    statuses: lifeTurning(turn),
    perimeters: [
      {
        ...PERIMETER,
        declared: [{ level: 'COMMUNE', code: '69029' }],
        since: null,
        until: move && dayBefore(move),
      },
      ...(move
        ? [
            {
              ...PERIMETER,
              declared: [{ level: 'COMMUNE' as const, code: '69259' }],
              since: move,
              until: null,
            },
          ]
        : []),
    ],
    details: size === undefined ? {} : { size },
  })) as unknown as fc.Arbitrary<SchemeRecord>;

const PERIMETER = { scale: 'COMMUNAL', within: [], population: null, polygon: null } as const;

const dayBefore = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const lifeTurning = (turn: IsoDate | null): SchemeRecord['statuses'] =>
  turn === null
    ? [{ status: 'PROJET', since: null, until: null }]
    : [
        { status: 'PROJET', since: null, until: dayBefore(turn) },
        { status: 'ACTIF', since: turn, until: null },
      ];
