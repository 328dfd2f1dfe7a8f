import type { FundingSource, IsoDate } from '@maillage/kit';
import type { SchemeNode } from '../record/nodes.ts';

const YEAR_DIGITS = 4;

/** Who funds a scheme the year of a day; while that year has no line yet, the year before. */
export function fundersOn({ fundedBy }: Pick<SchemeNode, 'fundedBy'>, asOf: IsoDate): FundingSource[] {
  const year = Number(asOf.slice(0, YEAR_DIGITS));
  const own = fundersIn(fundedBy, year);
  return own.length > 0 ? own : fundersIn(fundedBy, year - 1);
}

function fundersIn(fundedBy: SchemeNode['fundedBy'], year: number): FundingSource[] {
  const prefix = `${year} `;
  return fundedBy
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length) as FundingSource);
}
