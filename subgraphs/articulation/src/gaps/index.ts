export { type CoverageGap, coverageGaps } from './coverage-gaps.ts';
export {
  type CoverageShare,
  type CoverageSummary,
  coverageSummary,
} from './coverage-summary.ts';
export type { GapQuestion } from './gap-question.ts';
export { gapsByScheme, type SchemeGaps } from './gaps-by-scheme.ts';
export { type SchemeCoverage, schemeCoverage } from './scheme-coverage.ts';
