import type { Shares } from '../random/quotas.ts';

/** S1 introduction: the survey closed in October 2022. */
export const SURVEY_DAY = '2022-10-01';

/** The day the picture is drawn for. */
export const REFERENCE_DAY = '2026-01-01';

/** S1 introduction. */
export const ACTIVE_AT_SURVEY = 260;

/**
 * Retenu: how much is known of a CLSM (S1 had 131 answers of 260). FULL answered the questionnaire; of STRUCTURE the instances, members and posts
 * are known; of SILENT nothing but that it exists.
 */
export type Known = 'FULL' | 'STRUCTURE' | 'SILENT';
export const KNOWN: Shares<Known> = [
  ['FULL', 60],
  ['STRUCTURE', 26],
  ['SILENT', 14],
];

/** Retenu: one question left unanswered by a CLSM that answered the others. */
export const SKIPPED = 0.04;
