import type { FundingPurpose, FundingRecord, FundingSource } from '@maillage/kit';
import type { RuleFacts } from '../rule-facts.ts';
import { yearOf } from './days.ts';

type Funded = Pick<RuleFacts, 'fundings' | 'asOf'>;

/** Funding lines of the year of the day; where it has none yet, of the year before. */
export function currentFundings({ fundings, asOf }: Funded): FundingRecord[] {
  const year = yearOf(asOf);
  const ofYear = (wanted: number) => fundings.filter((line) => line.year === wanted);
  const own = ofYear(year);
  return own.length > 0 ? own : ofYear(year - 1);
}

/** Current lines of a source, for one purpose when it is given. */
export function fundingsFrom(
  facts: Funded,
  source: FundingSource,
  purpose?: FundingPurpose,
): FundingRecord[] {
  return currentFundings(facts).filter(
    (line) => line.source === source && (purpose === undefined || line.purpose === purpose),
  );
}

export const areFundingsComplete = ({ completeParts }: Pick<RuleFacts, 'completeParts'>): boolean =>
  completeParts.has('FINANCEMENTS');
