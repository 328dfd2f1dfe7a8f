import { PROVENANCES, type Problem, type Provenanced } from '../../contract/index.ts';
import { unknownCode } from './codes.ts';
import { urlProblems } from './references.ts';
import { blankProblem } from './texts.ts';

/** Where the record comes from. */
export function provenanceProblems({ provenance, sources }: Provenanced): Problem[] {
  return [
    ...(PROVENANCES.includes(provenance) ? [] : [unknownCode(PROVENANCES, ['provenance'])]),
    ...sources.flatMap(({ document, url }, index) => [
      ...blankProblem(document, ['sources', index, 'document']),
      ...urlProblems(url, ['sources', index, 'url']),
    ]),
  ];
}
