import type { RuleSet } from '../rule.ts';
import { datedDocuments } from '../rules/dated-documents.ts';
import { inscribedInCls } from '../rules/r01-inscribed-in-cls.ts';
import { asvCoordinator } from '../rules/r02-asv-coordinator.ts';
import { clsCoordinator } from '../rules/r03-cls-coordinator.ts';
import { inClsSteering } from '../rules/r04-in-cls-steering.ts';
import { president } from '../rules/r05-president.ts';
import { psychiatrySectors } from '../rules/r06-psychiatry-sectors.ts';
import { sinceCreation } from '../rules/r07-since-creation.ts';
import { copilMembers } from '../rules/r08-r09-copil-members.ts';
import { minimumComposition } from '../rules/r10-minimum-composition.ts';
import { plenary } from '../rules/r11-plenary.ts';
import { copilMeetings } from '../rules/r12-copil-meetings.ts';
import { yearlyReport } from '../rules/r13-yearly-report.ts';
import { localDiagnosis } from '../rules/r15-local-diagnosis.ts';
import { complexCases } from '../rules/r16-complex-cases.ts';
import { scale } from '../rules/r17-scale.ts';
import { training } from '../rules/r18-training.ts';
import { recruitment } from '../rules/r19-recruitment.ts';
import { s4 } from '../sources.ts';
import { byNumber, numbered } from './numbered.ts';

/** R01 to R21 of DOMAIN.md §4. The specification went with the call for projects of 2012 (S4 §13); nothing says that it ended. */
export const ileDeFrance2012: RuleSet = {
  id: 'ile-de-france-2012',
  label: 'Cahier des charges de l’ARS Île-de-France (2012)',
  description:
    'Le minimum requis pour la mise en place d’un CLSM en Île-de-France et son financement par l’ARS.',
  region: '11',
  kind: 'CLSM',
  since: '2012-01-01',
  until: null,
  source: s4('Objectifs du Cahier des charges'),
  rules: byNumber([
    inscribedInCls,
    asvCoordinator,
    clsCoordinator,
    inClsSteering,
    president,
    psychiatrySectors,
    sinceCreation,
    ...copilMembers,
    minimumComposition,
    plenary,
    copilMeetings,
    yearlyReport,
    ...numbered(datedDocuments, ['R14', 'R20', 'R21']),
    localDiagnosis,
    complexCases,
    scale,
    training,
    recruitment,
  ]),
};
