import { type IsoDate, isWithin, type ShownDerogation } from '@maillage/kit';
import type { SchemeFile } from '../../read-model/record/scheme-file.ts';
import { text } from '../reading/answers.ts';

/** The derogations that hold on a day: those of the record, and the one that it answers without a day. */
export const derogationsOn = (
  { derogations, details }: Pick<SchemeFile, 'derogations' | 'details'>,
  date: IsoDate,
): ShownDerogation[] => [
  ...derogations.filter((derogation) => isWithin(derogation, date)),
  ...exceptionToCls(text({ details }, 'clsExceptionReason')),
];

/** The exception that S4 §6 lets the ARS admit to R01. */
const exceptionToCls = (reason: string | null): ShownDerogation[] =>
  reason === null
    ? []
    : [
        {
          position: null,
          rule: 'R01',
          ruleSet: null,
          grantedBy: 'L’ARS',
          reason,
          source: null,
          since: null,
          until: null,
        },
      ];
