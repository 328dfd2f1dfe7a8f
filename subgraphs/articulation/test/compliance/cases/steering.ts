import { body, complete, type RuleCase, type RuleCases, seat } from './rule-case.ts';

const copil = { bodies: [body('COPIL')] };
const composed = complete('SIEGES_COPIL');

/** A member of the COPIL that a rule looks for: there, missing from a complete list, not known. */
function memberCases(
  college: 'ARS' | 'EDUCATION' | 'LIBERAL' | 'SOCIAL_MEDICO_SOCIAL',
  category: string,
): RuleCase[] {
  return [
    { name: 'by college', facts: { seats: [seat({ college })] }, outcome: 'CONFORME', evidence: 1 },
    { name: 'by category', facts: { seats: [seat({ college: null, category })] }, outcome: 'CONFORME' },
    { name: 'composition unknown', facts: { seats: [seat()] }, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'composition complete', facts: { seats: [seat()], ...composed }, outcome: 'NON_CONFORME' },
    {
      name: 'composition complete, a seat of unknown college',
      facts: { seats: [seat({ college: null })], ...composed },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'composition complete, a partner not known yet',
      facts: { seats: [seat({ category: null })], ...composed },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'in another body only',
      facts: { seats: [seat({ college, body: 'PLENIERE' })], ...composed },
      outcome: 'NON_CONFORME',
    },
  ];
}

const quarters = [
  seat({ college: 'ELUS' }),
  seat({ college: 'PSYCHIATRIE_ADULTE' }),
  seat({ college: 'USAGERS' }),
  seat({ college: 'AIDANTS' }),
  seat({ college: 'COORDINATION', role: 'Coordonnatrice CLSM' }),
];
const withoutUsers = quarters.filter(({ college }) => college !== 'USAGERS');

/** R05 to R10, R22: who presides and who sits (S4 §4, S0, S1). */
export const steeringCases: RuleCases = {
  R05: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'an élu presides',
      facts: { seats: [seat({ college: 'ELUS', presides: true })] },
      outcome: 'CONFORME',
      evidence: 1,
    },
    {
      name: 'somebody else presides',
      facts: { seats: [seat({ college: 'PSYCHIATRIE_ADULTE', presides: true })] },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'somebody of unknown college presides',
      facts: { seats: [seat({ college: null, presides: true })] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'nobody presides a COPIL that is complete',
      facts: { ...copil, ...composed },
      outcome: 'NON_CONFORME',
    },
    { name: 'no COPIL to preside', facts: composed, outcome: 'DONNEES_INSUFFISANTES' },
  ],
  R06: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'all are associated',
      facts: {
        details: {
          adultPsychiatrySectors: 2,
          adultSectorsInSteering: 2,
          childPsychiatrySectors: 1,
          childSectorsInSteering: 1,
        },
      },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'one is not',
      facts: { details: { adultPsychiatrySectors: 3, adultSectorsInSteering: 2 } },
      outcome: 'NON_CONFORME',
      because: /adulte/,
    },
    {
      name: 'the child sectors are not known',
      facts: { details: { adultPsychiatrySectors: 1, adultSectorsInSteering: 1, childPsychiatrySectors: 1 } },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'no child sector is covered',
      facts: {
        details: { adultPsychiatrySectors: 1, adultSectorsInSteering: 1, childPsychiatrySectors: 0 },
      },
      outcome: 'CONFORME',
    },
  ],
  R07: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'the record answers yes twice',
      facts: { details: { usersSinceCreation: true, carersSinceCreation: true } },
      outcome: 'CONFORME',
    },
    {
      name: 'the record answers no once',
      facts: { details: { usersSinceCreation: false } },
      outcome: 'NON_CONFORME',
      because: /usagers/,
    },
    {
      name: 'seats from the first day',
      facts: {
        startedOn: '2015-03-01',
        seats: [
          seat({ college: 'USAGERS', since: '2015-03-01' }),
          seat({ college: 'AIDANTS', since: '2014-01-01', body: 'PLENIERE' }),
        ],
      },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'a seat that began later says nothing of the first day',
      facts: { startedOn: '2015-03-01', seats: [seat({ college: 'USAGERS', since: '2019-01-01' })] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
  ],
  R08: memberCases('ARS', 'ARS'),
  R09a: [
    { name: 'there', facts: { seats: [seat({ category: 'MDPH' })] }, outcome: 'CONFORME' },
    { name: 'composition unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'composition complete',
      facts: { seats: [seat({ college: null })], ...composed },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'composition complete, a partner not known yet',
      facts: { seats: [seat({ category: null })], ...composed },
      outcome: 'DONNEES_INSUFFISANTES',
    },
  ],
  R09b: memberCases('EDUCATION', 'EDUCATION'),
  R09c: memberCases('LIBERAL', 'ORDRE'),
  R09d: memberCases('SOCIAL_MEDICO_SOCIAL', 'CCAS'),
  R10: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'all five sit', facts: { seats: quarters }, outcome: 'CONFORME', evidence: 5 },
    {
      name: 'users are missing',
      facts: { seats: withoutUsers, ...composed },
      outcome: 'NON_CONFORME',
      because: /^Il manque : usagers\.$/,
    },
    { name: 'users are not known', facts: { seats: withoutUsers }, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'the record answers for the users',
      facts: { seats: withoutUsers, details: { usersInCopil: true } },
      outcome: 'CONFORME',
      evidence: 5,
    },
    {
      name: 'the record answers that there are none',
      facts: { seats: withoutUsers, details: { usersInCopil: false } },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'the coordinator is missing',
      facts: { seats: quarters.slice(0, 4), ...composed },
      outcome: 'NON_CONFORME',
      because: /coordonnateur/,
    },
    {
      name: 'a hospital is not psychiatry by itself',
      facts: {
        seats: [
          ...quarters.filter(({ college }) => college !== 'PSYCHIATRIE_ADULTE'),
          seat({ category: 'HOPITAL' }),
        ],
        ...composed,
      },
      outcome: 'NON_CONFORME',
    },
  ],
  R22: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'both sit',
      facts: {
        seats: [
          seat({ college: 'PSYCHIATRIE_ADULTE' }),
          seat({ college: 'PSYCHIATRIE_INFANTO_JUVENILE', body: 'GROUPE_TRAVAIL' }),
        ],
      },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'child psychiatry is missing',
      facts: { seats: [seat({ college: 'PSYCHIATRIE_ADULTE' })], ...composed },
      outcome: 'NON_CONFORME',
      because: /infanto-juvénile/,
    },
    {
      name: 'psychiatry without precision may be both',
      facts: { seats: [seat({ college: 'PSYCHIATRIE_PUBLIQUE' })], ...composed },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'the record answers with numbers of sectors',
      facts: { details: { adultSectorsInSteering: 2, childSectorsInSteering: 0 } },
      outcome: 'NON_CONFORME',
    },
  ],
};
