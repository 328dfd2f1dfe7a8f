import type { DetailValue } from '@maillage/kit';
import type { Draft } from '../../draft.ts';
import {
  ACTING_FOR_QPV,
  CLEAR_MISSIONS,
  COVERING_QPV,
  ELECTED_DELEGATIONS,
  PARTICIPATION,
  PRESENT,
  SKIPPED,
} from '../../figures/index.ts';
import { workingDay, yearOf } from '../../random/days.ts';
import type { Random } from '../../random/random.ts';
import type { Sheet, Sheets } from './sheet.ts';

/** Île-de-France, whose specification of 2012 has objectives of its own (S4 §3). */
const ILE_DE_FRANCE = '11';
const DIAGNOSIS_SOURCES = [
  'INSEE',
  'CPAM',
  'ORS',
  'ARS',
  'Analyse des besoins sociaux du CCAS',
  'Diagnostic du PTSM',
  'Diagnostic du CLS',
  'CAF',
  'MDPH',
];
const OBJECTIVES = [
  'DESTIGMATISATION',
  'DETERMINANTS',
  'PREVENTION',
  'INCLUSION_DROITS',
  'PARCOURS_DE_SOINS',
];
const OPERATIONAL_OBJECTIVES = [
  'BESOINS_PRIORITES',
  'PROGRAMME_ACTIONS',
  'TRAVAIL_EN_RESEAU',
  'RESSOURCES_LOCALES',
];
const SPECIFICATION_OBJECTIVES = [
  'DIAGNOSTIC_LOCAL',
  'EGAL_ACCES',
  'EDUCATION_PROMOTION',
  'INCLUSION_CITOYENNETE',
  'DESTIGMATISATION',
  'AXES_DE_TRAVAIL',
  'PARTENARIATS',
  'PLAN_ACTION',
  'LISIBILITE_RESSOURCES',
];
const STRUCTURE_PARTS = ['SIEGES_COPIL', 'INSTANCES', 'COORDINATIONS'];
const ALL_PARTS = [...STRUCTURE_PARTS, 'REUNIONS', 'FINANCEMENTS', 'LIENS', 'DOCUMENTS'];

type Details = Record<string, DetailValue>;

/** The details of every CLSM: what those who answered say, nothing of the others (S1 introduction). */
export function fillClsmDetails(
  drafts: readonly Draft[],
  { sheets, coversQpv }: { sheets: Sheets; coversQpv: (draft: Draft) => boolean },
  random: Random,
): void {
  const answers = surveyAnswers(sheets, coversQpv, random.fork('answers'));
  const draw = random.fork('draw');
  for (const draft of drafts) {
    const sheet = sheets.of(draft);
    if (sheet.known === 'SILENT') continue;
    if (sheet.known === 'STRUCTURE' || draft.record.startedOn === null) {
      draft.record.details = { completeParts: draft.record.startedOn === null ? null : [...STRUCTURE_PARTS] };
      continue;
    }
    const details: Details = {
      ...territory(sheet, draw),
      ...strategy(draft, sheet, draw),
      ...steering(sheet, draw),
      ...answers(draft),
    };
    draft.record.details = { completeParts: [...ALL_PARTS], ...skipSome(details, draw) };
  }
}

function territory({ nature, adultSectors, inCopil }: Sheet, random: Random): Details {
  const childSectors = Math.max(1, Math.round(adultSectors / 2));
  const associated = random.chance(0.8) ? adultSectors : Math.max(1, adultSectors - 1);
  return {
    territoryNature: nature,
    adultPsychiatrySectors: adultSectors,
    childPsychiatrySectors: childSectors,
    adultSectorsInSteering: inCopil.psychiatry ? associated : 0,
    childSectorsInSteering: inCopil.childPsychiatry ? childSectors : 0,
  };
}

function strategy({ record, area }: Draft, sheet: Sheet, random: Random): Details {
  const first = Math.min(2024, Math.max(2012, yearOf(record.startedOn ?? '2020')));
  const done = sheet.diagnosis === 'FAIT';
  const cell = sheet.groups.includes('SITUATIONS_COMPLEXES') && random.chance(0.85);
  return {
    diagnosisStatus: sheet.diagnosis,
    diagnosisOn: done
      ? workingDay(random.int(first, Math.min(2024, first + 3)), ['01-10', '12-10'], random)
      : null,
    diagnosisSources: done ? random.sample(DIAGNOSIS_SOURCES, random.int(2, 5)) : null,
    objectives: inOrder(OBJECTIVES, random.int(2, 5), random),
    operationalObjectives: inOrder(OPERATIONAL_OBJECTIVES, random.int(2, 4), random),
    specificationObjectives:
      area.seat.region === ILE_DE_FRANCE ? inOrder(SPECIFICATION_OBJECTIVES, random.int(4, 8), random) : null,
    ownBudget: sheet.ownBudget,
    complexCaseCell: cell,
    ethicsCharter: cell ? random.chance(0.55) : null,
  };
}

function steering(sheet: Sheet, random: Random): Details {
  const delegations = Object.entries(ELECTED_DELEGATIONS).filter(([, share]) => random.chance(share));
  return {
    copilMeetingsPerYear: sheet.copilMeetings === 0 ? 0.5 : (sheet.copilMeetings ?? 0),
    plenaryMeetingsPerYear: sheet.plenary === null ? 0 : sheet.plenary === 'YEARLY' ? 1 : 0.5,
    electedDelegations: delegations.map(([delegation]) => delegation),
    coordinatorTraining: random.pick(['NON_NECESSAIRE', 'FAITE', 'FAITE', 'EN_COURS', 'ABSENTE']),
    reportRecipients: inOrder(
      ['MEMBRES', 'ELUS', 'FINANCEURS', 'ETAT', 'DEPARTEMENT'],
      random.int(2, 5),
      random,
    ),
  };
}

/** The questions whose shares S1 publishes beyond those of the sheet (parts 3 and 6). */
function surveyAnswers(sheets: Sheets, coversQpv: (draft: Draft) => boolean, random: Random) {
  const deal = sheets.dealer(random);
  const engagement = {
    electedParticipation: deal.assign('elected', PARTICIPATION.elected),
    psychiatryParticipation: deal.assign('psychiatry', PARTICIPATION.psychiatry),
    carersParticipation: deal.assign('carers', PARTICIPATION.carers),
    usersParticipation: deal.assign('users', PARTICIPATION.users),
    ...Object.fromEntries(
      Object.entries(CLEAR_MISSIONS).map(([network, share]) => [
        `${network.toLowerCase()}Clarity`,
        deal.assign(`clarity/${network}`, clarities(share)),
      ]),
    ),
  };
  const yes = {
    ...Object.fromEntries(Object.entries(PRESENT).map(([name, share]) => [name, deal.mark(name, share)])),
    qpvActions: deal.mark('qpv', ACTING_FOR_QPV / COVERING_QPV, coversQpv),
    carersSinceCreation: deal.mark('carersSince', 0.7),
    usersSinceCreation: deal.mark('usersSince', 0.5),
  };
  return (draft: Draft): Details => ({
    ...Object.fromEntries(
      Object.entries(engagement).map(([name, answer]) => [name, answer.get(draft) ?? null]),
    ),
    ...Object.fromEntries(Object.entries(yes).map(([name, answer]) => [name, answer.has(draft)])),
  });
}

function clarities(clear: number) {
  return [
    ['TRES_CLAIRE', clear * 0.45],
    ['PLUTOT_CLAIRE', clear * 0.55],
    ['PEU_CLAIRE', (1 - clear) * 0.7],
    ['PAS_CLAIRE', (1 - clear) * 0.3],
  ] as const;
}

function skipSome(details: Details, random: Random): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, random.chance(SKIPPED) ? null : value]),
  );
}

/** A draw that keeps the order of the vocabulary. */
function inOrder(codes: readonly string[], count: number, random: Random): string[] {
  const drawn = new Set(random.sample(codes, count));
  return codes.filter((code) => drawn.has(code));
}
