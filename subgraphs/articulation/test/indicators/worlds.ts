import {
  BODY_TYPES,
  COLLEGES,
  codesOf,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  type SchemeRecord,
  type StatusPeriod,
  THEMES,
} from '@maillage/kit';
import fc from 'fast-check';
import { district, partnerRecord, perimeter, type Records, schemeRecord } from '../support/records.ts';

/** Days on which random worlds are asked; periods begin and end around them. */
export const DAYS = ['2018-06-15', '2022-10-01', '2024-02-29'] as const;

const BOUNDS = ['2016-01-01', '2018-06-15', '2018-06-16', '2021-10-01', '2022-10-01', '2024-03-01'];
const bound = fc.constantFrom(null, ...BOUNDS);
const period = fc
  .tuple(bound, bound)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { since: b, until: a } : { since: a, until: b }));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const often = fc.constantFrom(0, 0.5, 1, 2, 3);
const answer = maybe(fc.boolean());
const engagement = maybe(fc.constantFrom('ACTIVE', 'EN_DEMARRAGE', 'ABSENTE'));
const clarity = maybe(fc.constantFrom('TRES_CLAIRE', 'PLUTOT_CLAIRE', 'PEU_CLAIRE', 'PAS_CLAIRE'));
const NETWORKS = ['CLS', 'PTSM', 'ASV', 'CPTS', 'DAC', 'CLSPD', 'PRE'];
const PARTS = ['SIEGES_COPIL', 'INSTANCES', 'REUNIONS', 'COORDINATIONS', 'FINANCEMENTS'];

const details = fc.record({
  completeParts: maybe(fc.subarray(PARTS)),
  territoryNature: maybe(fc.constantFrom('URBAIN', 'SEMI_RURAL', 'RURAL')),
  adultPsychiatrySectors: maybe(fc.nat(3)),
  copilMeetingsPerYear: maybe(often),
  plenaryMeetingsPerYear: maybe(often),
  electedParticipation: engagement,
  psychiatryParticipation: engagement,
  carersParticipation: engagement,
  usersParticipation: engagement,
  electedInGroups: answer,
  carersInCopil: answer,
  usersInGroups: answer,
  ownBudget: answer,
  qpvActions: answer,
  diagnosisStatus: maybe(fc.constantFrom('FAIT', 'EN_COURS', 'NON')),
  clsClarity: clarity,
  dacClarity: clarity,
  articulatesWith: maybe(fc.subarray(NETWORKS)),
});

const body = fc
  .record({
    type: fc.constantFrom(...codesOf(BODY_TYPES)),
    theme: maybe(fc.constantFrom(...codesOf(THEMES))),
    meetings: fc.array(fc.constantFrom('2017-07-01', '2018-06-15', '2022-01-05', '2023-12-01')),
    held: period,
  })
  .map(({ type, theme, meetings, held }) => ({
    type,
    theme,
    name: null,
    meetings: meetings.map((heldOn) => ({ heldOn, attendance: {} })),
    ...held,
  }));

const seat = fc
  .record({
    partnerId: fc.constantFrom('partner_cmp', 'partner_gem', 'partner_ccas', 'partner_lost'),
    body: fc.constantFrom('COPIL' as const, 'PLENIERE' as const),
    college: maybe(fc.constantFrom(...codesOf(COLLEGES))),
    held: period,
  })
  .map(({ held, ...own }) => ({ role: null, presides: false, ...own, ...held }));

const employer = maybe(fc.constantFrom('COLLECTIVITE' as const, 'HOPITAL' as const, 'ASSOCIATION' as const));
const post = fc
  .record({
    fte: maybe(fc.constantFrom(0.2, 0.5, 0.8, 1)),
    employer,
    workplace: employer,
    grade: maybe(fc.constantFrom('A' as const, 'B' as const)),
    holderKey: maybe(fc.constantFrom('holder_1', 'holder_2')),
    held: period,
  })
  .map(({ held, ...own }) => ({ ...own, ...held }));

const funding = fc.record({
  year: fc.constantFrom(2017, 2018, 2021, 2022, 2024),
  source: fc.constantFrom(...codesOf(FUNDING_SOURCES)),
  purpose: fc.constantFrom(...codesOf(FUNDING_PURPOSES)),
  amount: fc.constant(null),
  partnerId: fc.constant(null),
});

/** Ground of a CLSM: whole communes, one without known population and a city's arrondissements among them. */
const COMMUNES = ['COMMUNE:01001', 'COMMUNE:01003', 'COMMUNE:02001', 'ARRONDISSEMENT_MUNICIPAL:02101'];
const ground = fc
  .record({
    declared: fc.subarray(COMMUNES, { minLength: 1 }),
    scale: fc.constantFrom('COMMUNAL' as const, 'INTERCOMMUNAL' as const, 'AUTRE' as const),
    held: period,
  })
  .map(({ declared, scale, held }) => perimeter(declared, { scale, ...held }));

const statuses: fc.Arbitrary<StatusPeriod[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<StatusPeriod[]>([{ status: 'ACTIF', since: null, until: null }]) },
  {
    weight: 1,
    arbitrary: fc
      .record({ status: fc.constantFrom('PROJET', 'ACTIF', 'CLOS'), held: period })
      .map(({ status, held }) => [{ status, ...held }]),
  },
);

const clsm = fc.record({
  startedOn: maybe(fc.constantFrom('1990-05-01', '2012-10-02', '2016-12-31', '2017-01-01', '2022-05-01')),
  statuses,
  perimeters: fc.array(ground, { maxLength: 2 }),
  bodies: fc.array(body, { maxLength: 4 }),
  seats: fc.array(seat, { maxLength: 4 }),
  coordinations: fc.array(post, { maxLength: 2 }),
  fundings: fc.array(funding, { maxLength: 4 }),
  details,
});

/** Districts: in one commune, in an arrondissement of a city cited whole, in two communes. */
const DISTRICTS = [
  district('QN00101M', ['COMMUNE:01001'], 400),
  district('QN02101M', ['COMMUNE:02100'], 500),
  district('QN02001M', ['COMMUNE:02001', 'COMMUNE:01003'], 600),
].map((record) => ({ ...record, statuses: [{ status: 'EN_VIGUEUR', since: null, until: null }] }));

const workshop = fc
  .subarray(['QPV:QN00101M', 'QPV:QN02101M', 'QPV:QN02001M', 'COMMUNE:01001'], { minLength: 1 })
  .map((declared) => ({ perimeters: [perimeter(declared)] }));

const category = { partner_cmp: 'CMP', partner_gem: 'GEM', partner_ccas: 'CCAS' } as const;
const partners = Object.entries(category).map(([id, of]) => ({ ...partnerRecord(id), category: of }));

const numbered = (kind: string, records: readonly Partial<SchemeRecord>[]): SchemeRecord[] =>
  records.map((more, index) => schemeRecord({ id: `${kind.toLowerCase()}_${index + 1}`, kind, ...more }));

/** A few CLSMs over the toy territory, with districts and workshops. */
export const surveyedWorld: fc.Arbitrary<Records> = fc
  .record({
    clsms: fc.array(clsm, { maxLength: 6 }),
    workshops: fc.array(workshop, { maxLength: 2 }),
    districts: fc.subarray(DISTRICTS),
  })
  .map(({ clsms, workshops, districts }) => ({
    schemes: [...numbered('CLSM', clsms), ...numbered('ASV', workshops), ...districts],
    partners,
    actions: [],
  }));
