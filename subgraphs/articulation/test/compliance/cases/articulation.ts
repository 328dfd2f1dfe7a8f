import { complete, funding, link, neighbour, type RuleCases, seat } from './rule-case.ts';

const byArs = { fundings: [funding()] };
const placed = { scale: 'COMMUNAL' as const };
const coordination = (role: string | null) => seat({ college: 'COORDINATION', role });
const asv = { ...placed, neighbours: [neighbour('ASV')] };
const cls = { ...placed, neighbours: [neighbour('CLS')] };

/** R01 to R04: its place among other schemes (S4 §§4.1 to 7). */
export const articulationCases: RuleCases = {
  R01: [
    { name: 'fundings unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'fundings complete, none of the ARS',
      facts: complete('FINANCEMENTS'),
      outcome: 'NON_APPLICABLE',
    },
    {
      name: 'the ARS paid two years ago only',
      facts: { fundings: [funding({ year: 2022 })], ...complete('FINANCEMENTS') },
      outcome: 'NON_APPLICABLE',
    },
    { name: 'funded and inscribed', facts: { ...byArs, links: [link()] }, outcome: 'CONFORME', evidence: 2 },
    {
      name: 'funded the year before, this year not known yet',
      facts: { fundings: [funding({ year: 2023 })], links: [link({ schemeId: null })] },
      outcome: 'CONFORME',
    },
    { name: 'funded, links not complete', facts: byArs, outcome: 'DONNEES_INSUFFISANTES', evidence: 1 },
    {
      name: 'funded, links complete without',
      facts: { ...byArs, ...complete('LIENS') },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'funded, linked with a CLS in another way',
      facts: { ...byArs, links: [link({ nature: 'CONVENTION' })], ...complete('LIENS') },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'funded, inscribed in a CLS that has ended',
      facts: { ...byArs, links: [link({ isOver: true })], ...complete('LIENS') },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'funded, answers that it articulates with no CLS',
      facts: { ...byArs, details: { articulatesWith: ['PTSM'] } },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'funded, answers why outside of a CLS',
      facts: { ...byArs, details: { clsExceptionReason: 'CLS en négociation' } },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'funded and inscribed, though it answers why outside of a CLS',
      facts: { ...byArs, links: [link()], details: { clsExceptionReason: 'CLS en négociation' } },
      outcome: 'CONFORME',
    },
  ],
  R02: [
    { name: 'territory unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'no ASV', facts: { ...placed, neighbours: [neighbour('CLS')] }, outcome: 'NON_APPLICABLE' },
    {
      name: 'an ASV that may be there',
      facts: { ...placed, neighbours: [neighbour('ASV', { certain: false })] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    { name: 'composition unknown', facts: asv, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'its coordinator sits',
      facts: { ...asv, seats: [coordination('Coordination de l’atelier santé ville')] },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'its coordinator sits, in the words of Bron',
      facts: { ...asv, seats: [coordination('Chargée de mission santé et coordonnatrice ASV')] },
      outcome: 'CONFORME',
    },
    {
      name: 'a seat elsewhere than on the COPIL',
      facts: {
        ...asv,
        ...complete('SIEGES_COPIL'),
        seats: [seat({ body: 'PLENIERE', college: 'COORDINATION', role: 'Coordination ASV' })],
      },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'the record answers so',
      facts: { ...asv, details: { coordinatorsInCopil: ['ASV', 'CLS'] } },
      outcome: 'CONFORME',
    },
    {
      name: 'the record answers without it',
      facts: { ...asv, details: { coordinatorsInCopil: [] } },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'composition complete without it',
      facts: { ...asv, ...complete('SIEGES_COPIL'), seats: [coordination('Coordination du CLSM')] },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'composition complete, with a coordination that names nobody',
      facts: { ...asv, ...complete('SIEGES_COPIL'), seats: [coordination(null)] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'the CLSM’s own coordinator does it, and sits',
      facts: {
        ...placed,
        ...complete('SIEGES_COPIL'),
        neighbours: [neighbour('ASV', { sameCoordinator: true })],
        seats: [coordination('Coordination du CLSM')],
      },
      outcome: 'CONFORME',
    },
  ],
  R03: [
    { name: 'territory unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'no CLS', facts: placed, outcome: 'NON_APPLICABLE' },
    {
      name: 'the same person',
      facts: { ...placed, neighbours: [neighbour('CLS', { sameCoordinator: true })] },
      outcome: 'NON_APPLICABLE',
    },
    { name: 'composition unknown', facts: cls, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'another person, who sits',
      facts: { ...cls, seats: [coordination('Coordination du contrat local de santé')] },
      outcome: 'CONFORME',
    },
    {
      name: 'another person, who does not sit',
      facts: { ...cls, ...complete('SIEGES_COPIL') },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'perhaps the same person, who does not sit',
      facts: {
        ...placed,
        ...complete('SIEGES_COPIL'),
        neighbours: [neighbour('CLS', { sameCoordinator: null })],
      },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'perhaps the same person, who sits',
      facts: {
        ...placed,
        neighbours: [neighbour('CLS', { sameCoordinator: null })],
        seats: [coordination('Coordonnateur CLS')],
      },
      outcome: 'CONFORME',
    },
  ],
  R04: [
    { name: 'territory unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'no CLS', facts: placed, outcome: 'NON_APPLICABLE' },
    { name: 'nothing known', facts: cls, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'a seat in the CLS’s steering',
      facts: {
        ...placed,
        neighbours: [neighbour('CLS', { steering: [coordination('Coordination du CLSM')] })],
      },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'coordinates the CLS too',
      facts: { ...placed, neighbours: [neighbour('CLS', { sameCoordinator: true })] },
      outcome: 'CONFORME',
    },
    {
      name: 'the record answers yes',
      facts: { ...cls, details: { coordinatorInClsSteering: true } },
      outcome: 'CONFORME',
    },
    {
      name: 'the record answers no',
      facts: { ...cls, details: { coordinatorInClsSteering: false } },
      outcome: 'NON_CONFORME',
    },
  ],
};
