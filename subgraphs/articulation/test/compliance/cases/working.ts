import { body, complete, document, funding, post, type RuleCase, type RuleCases } from './rule-case.ts';

const ALL_RECIPIENTS = ['MEMBRES', 'ELUS', 'FINANCEURS', 'ETAT', 'DEPARTEMENT'];
const young = { startedOn: '2023-06-01' };
const old = { startedOn: '2010-01-01' };
const documented = complete('DOCUMENTS');

const meetingCases = (type: 'COPIL' | 'PLENIERE', detail: string): RuleCase[] => [
  { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
  {
    name: 'met within the twelve months',
    facts: { bodies: [body(type, '2022-05-01', '2023-05-01')] },
    outcome: 'CONFORME',
    because: /douze mois|une à deux fois/,
  },
  {
    name: 'a meeting of a year ago to the day is too old',
    facts: { ...old, bodies: [body(type, '2023-01-01')], ...complete('REUNIONS') },
    outcome: 'NON_CONFORME',
  },
  {
    name: 'old meetings, the list not complete',
    facts: { bodies: [body(type, '2022-05-01')] },
    outcome: 'DONNEES_INSUFFISANTES',
  },
  {
    name: 'no meeting in a complete list, whatever the record answers',
    facts: { ...old, bodies: [body(type)], ...complete('REUNIONS'), details: { [detail]: 1 } },
    outcome: 'NON_CONFORME',
  },
  {
    name: 'no such body in a complete list',
    facts: { ...old, ...complete('INSTANCES') },
    outcome: 'NON_CONFORME',
  },
  {
    name: 'the record answers once a year',
    facts: { details: { [detail]: 1 } },
    outcome: 'CONFORME',
    evidence: 1,
  },
  {
    name: 'the record answers every other year',
    facts: { details: { [detail]: 0.5 } },
    outcome: 'NON_CONFORME',
  },
  {
    name: 'too young to have met',
    facts: { ...young, bodies: [body(type)], ...complete('REUNIONS') },
    outcome: 'NON_APPLICABLE',
  },
];

const documentCases = (
  type: 'EVALUATION' | 'RAPPORT' | 'RESTITUTION' | 'DOCUMENT_CADRE',
  { tooOld, tooYoung }: { tooOld: string | null; tooYoung: string | null },
): RuleCase[] => [
  { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
  { name: 'there', facts: { documents: [document(type)] }, outcome: 'CONFORME', evidence: 1 },
  { name: 'missing from a complete list', facts: { ...old, ...documented }, outcome: 'NON_CONFORME' },
  {
    name: 'only another document',
    facts: { ...old, ...documented, documents: [document('AUTRE')] },
    outcome: 'NON_CONFORME',
  },
  ...(tooOld === null
    ? [{ name: 'undated', facts: { documents: [document(type, null)] }, outcome: 'CONFORME' as const }]
    : [
        {
          name: 'too old',
          facts: { ...old, ...documented, documents: [document(type, tooOld)] },
          outcome: 'NON_CONFORME' as const,
        },
        {
          name: 'undated, so perhaps recent',
          facts: { ...documented, documents: [document(type, null)] },
          outcome: 'DONNEES_INSUFFISANTES' as const,
        },
      ]),
  ...(tooYoung === null
    ? []
    : [
        {
          name: 'not due yet',
          facts: { startedOn: tooYoung, ...documented },
          outcome: 'NON_APPLICABLE' as const,
        },
      ]),
];

/** R11 to R21 and R23 to R26: meetings, documents, means. */
export const workingCases: RuleCases = {
  R11: meetingCases('PLENIERE', 'plenaryMeetingsPerYear'),
  R12: [
    ...meetingCases('COPIL', 'copilMeetingsPerYear'),
    {
      name: 'more often than advised is no failing',
      facts: { bodies: [body('COPIL', '2023-02-01', '2023-05-01', '2023-09-01')] },
      outcome: 'CONFORME',
      evidence: 3,
      because: /plus souvent/,
    },
  ],
  R13: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'a bilan of the year before, sent to all',
      facts: { documents: [document('BILAN', '2023-02-01')], details: { reportRecipients: ALL_RECIPIENTS } },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'not sent to the State',
      facts: {
        documents: [document('BILAN')],
        details: { reportRecipients: ALL_RECIPIENTS.filter((code) => code !== 'ETAT') },
      },
      outcome: 'NON_CONFORME',
      because: /services de l’État\.$/,
    },
    {
      name: 'recipients not known',
      facts: { documents: [document('BILAN')] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'an old bilan, the list complete',
      facts: { ...old, ...documented, documents: [document('BILAN', '2022-12-31')] },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'an undated bilan',
      facts: {
        ...documented,
        documents: [document('BILAN', null)],
        details: { reportRecipients: ALL_RECIPIENTS },
      },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    { name: 'too young', facts: { ...young, ...documented }, outcome: 'NON_APPLICABLE' },
  ],
  R14: documentCases('EVALUATION', { tooOld: '2021-12-31', tooYoung: '2022-06-01' }),
  R20: documentCases('RAPPORT', { tooOld: '2022-12-31', tooYoung: '2023-06-01' }),
  R21: documentCases('RESTITUTION', { tooOld: null, tooYoung: '2023-06-01' }),
  R26: documentCases('DOCUMENT_CADRE', { tooOld: null, tooYoung: null }),
  R15: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'done, with its sources',
      facts: { details: { diagnosisStatus: 'FAIT', diagnosisSources: ['INSEE', 'ORS'] } },
      outcome: 'CONFORME',
    },
    {
      name: 'done, sources not known',
      facts: { details: { diagnosisStatus: 'FAIT' } },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'done, citing none',
      facts: { details: { diagnosisStatus: 'FAIT', diagnosisSources: [] } },
      outcome: 'NON_CONFORME',
    },
    { name: 'under way', facts: { details: { diagnosisStatus: 'EN_COURS' } }, outcome: 'NON_CONFORME' },
    { name: 'not done', facts: { details: { diagnosisStatus: 'NON' } }, outcome: 'NON_CONFORME' },
    {
      name: 'done later than the day',
      facts: {
        details: { diagnosisStatus: 'FAIT', diagnosisOn: '2024-03-01', diagnosisSources: ['INSEE'] },
      },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'a document that shows it',
      facts: { documents: [document('DIAGNOSTIC')], details: { diagnosisSources: ['INSEE'] } },
      outcome: 'CONFORME',
      evidence: 2,
    },
  ],
  R16: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'cell and charter',
      facts: { bodies: [body('CELLULE_CAS_COMPLEXES')], documents: [document('CHARTE_ETHIQUE', null)] },
      outcome: 'CONFORME',
      evidence: 2,
    },
    {
      name: 'as the record answers',
      facts: { details: { complexCaseCell: true, ethicsCharter: true } },
      outcome: 'CONFORME',
    },
    { name: 'no cell', facts: { details: { complexCaseCell: false } }, outcome: 'NON_CONFORME' },
    { name: 'no cell in a complete list', facts: complete('INSTANCES'), outcome: 'NON_CONFORME' },
    {
      name: 'a cell without charter',
      facts: { details: { complexCaseCell: true, ethicsCharter: false } },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'a cell, no charter among complete documents',
      facts: { details: { complexCaseCell: true }, ...documented },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'a cell, charter not known',
      facts: { details: { complexCaseCell: true } },
      outcome: 'DONNEES_INSUFFISANTES',
    },
  ],
  R17: [
    { name: 'no perimeter', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'infra-communal', facts: { scale: 'INFRA_COMMUNAL' }, outcome: 'CONFORME' },
    { name: 'communal', facts: { scale: 'COMMUNAL' }, outcome: 'CONFORME' },
    { name: 'intercommunal', facts: { scale: 'INTERCOMMUNAL' }, outcome: 'CONFORME' },
    { name: 'départemental', facts: { scale: 'DEPARTEMENTAL' }, outcome: 'NON_CONFORME' },
    { name: 'régional', facts: { scale: 'REGIONAL' }, outcome: 'NON_CONFORME' },
    { name: 'other', facts: { scale: 'AUTRE' }, outcome: 'DONNEES_INSUFFISANTES' },
  ],
  R18: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'not needed',
      facts: { details: { coordinatorTraining: 'NON_NECESSAIRE' } },
      outcome: 'NON_APPLICABLE',
    },
    { name: 'done', facts: { details: { coordinatorTraining: 'FAITE' } }, outcome: 'CONFORME' },
    { name: 'begun', facts: { details: { coordinatorTraining: 'EN_COURS' } }, outcome: 'CONFORME' },
    {
      name: 'not begun in two years',
      facts: { details: { coordinatorTraining: 'ABSENTE' }, posts: [post({ since: '2022-01-01' })] },
      outcome: 'NON_CONFORME',
      evidence: 2,
    },
    {
      name: 'not begun, in post since less',
      facts: { details: { coordinatorTraining: 'ABSENTE' }, posts: [post({ since: '2022-01-02' })] },
      outcome: 'NON_APPLICABLE',
    },
    {
      name: 'not begun, in post nobody knows since when',
      facts: { details: { coordinatorTraining: 'ABSENTE' }, posts: [post()] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'not begun, no post known',
      facts: { details: { coordinatorTraining: 'ABSENTE' } },
      outcome: 'DONNEES_INSUFFISANTES',
    },
  ],
  R19: [
    { name: 'fundings unknown', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'the ARS pays for actions only',
      facts: { fundings: [funding({ purpose: 'ACTION' })], ...complete('FINANCEMENTS') },
      outcome: 'NON_APPLICABLE',
    },
    {
      name: 'hospital and mayor',
      facts: {
        fundings: [funding()],
        posts: [post({ employer: 'HOPITAL' })],
        details: { mayorInRecruitment: true },
      },
      outcome: 'CONFORME',
      evidence: 3,
    },
    {
      name: 'both employers, mayor unknown',
      facts: { fundings: [funding()], posts: [post({ employer: 'COLLECTIVITE_ET_HOPITAL' })] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'another employer',
      facts: { fundings: [funding()], posts: [post({ employer: 'COLLECTIVITE' })] },
      outcome: 'NON_CONFORME',
    },
    {
      name: 'employer unknown',
      facts: { fundings: [funding()], posts: [post()], details: { mayorInRecruitment: true } },
      outcome: 'DONNEES_INSUFFISANTES',
    },
    {
      name: 'the mayor was left out',
      facts: {
        fundings: [funding()],
        posts: [post({ employer: 'HOPITAL' })],
        details: { mayorInRecruitment: false },
      },
      outcome: 'NON_CONFORME',
    },
  ],
  R23: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'full-time',
      facts: { posts: [post({ fte: 1 })] },
      outcome: 'CONFORME',
      because: /à temps plein/,
    },
    { name: 'part-time', facts: { posts: [post({ fte: 0.5 })] }, outcome: 'CONFORME', because: /moins que/ },
    { name: 'time unknown', facts: { posts: [post()] }, outcome: 'CONFORME', because: /n’est pas connu/ },
    { name: 'no post in a complete list', facts: complete('COORDINATIONS'), outcome: 'NON_CONFORME' },
  ],
  R24: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    {
      name: 'the three',
      facts: {
        fundings: (['ARS', 'COLLECTIVITE', 'HOPITAL'] as const).map((source) => funding({ source })),
      },
      outcome: 'CONFORME',
      evidence: 3,
    },
    {
      name: 'two, the list complete',
      facts: {
        fundings: (['ARS', 'COLLECTIVITE'] as const).map((source) => funding({ source })),
        ...complete('FINANCEMENTS'),
      },
      outcome: 'NON_CONFORME',
      because: /Hôpital\.$/,
    },
    {
      name: 'one, the list not complete',
      facts: { fundings: [funding()] },
      outcome: 'DONNEES_INSUFFISANTES',
    },
  ],
  R25: [
    { name: 'nothing known', facts: {}, outcome: 'DONNEES_INSUFFISANTES' },
    { name: 'a group', facts: { bodies: [body('GROUPE_TRAVAIL')] }, outcome: 'CONFORME', evidence: 1 },
    { name: 'none in a complete list', facts: complete('INSTANCES'), outcome: 'NON_CONFORME' },
  ],
};
