import type { FundingRecord, Problem } from '../../contract/index.ts';
import { FUNDING_PURPOSES, FUNDING_SOURCES } from '../../vocabulary/index.ts';
import { codeProblems, rangeProblems } from './codes.ts';
import { yearProblems } from './periods.ts';
import { partnerIdProblems } from './references.ts';

/** Euros of one line in one year. */
const MAX_AMOUNT = 1_000_000_000;

export function fundingProblems(fundings: readonly FundingRecord[]): Problem[] {
  return fundings.flatMap(({ year, source, purpose, amount, partnerId }, index) => {
    const path = ['fundings', index];
    return [
      ...yearProblems(year, [...path, 'year']),
      ...codeProblems(source, [...path, 'source'], FUNDING_SOURCES),
      ...codeProblems(purpose, [...path, 'purpose'], FUNDING_PURPOSES),
      ...rangeProblems(amount, [...path, 'amount'], [0, MAX_AMOUNT]),
      ...partnerIdProblems(partnerId, [...path, 'partnerId']),
    ];
  });
}
