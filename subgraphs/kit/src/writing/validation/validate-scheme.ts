import {
  checkDetails,
  kindSlug,
  lifeCycleProblems,
  type Problem,
  type SchemeKindDefinition,
  type SchemeRecord,
  territorySchemeId,
} from '../../contract/index.ts';
import type { Cog } from '../../reference/index.ts';
import type { WritingSetting } from '../operation.ts';
import { problem } from '../problems.ts';
import { derogationProblems } from './derogations.ts';
import { fundingProblems } from './fundings.ts';
import { perimeterProblems } from './perimeters.ts';
import { dayProblems, spanProblems } from './periods.ts';
import { provenanceProblems } from './provenance.ts';
import { recordIdProblems } from './references.ts';
import {
  bodyProblems,
  coordinationProblems,
  documentProblems,
  linkProblems,
  seatProblems,
} from './scheme-parts.ts';
import { blankProblem, textProblems } from './texts.ts';

export interface SchemeSetting extends WritingSetting {
  cog: Cog;
  definition: SchemeKindDefinition;
  /** The registry: what links may point to. */
  kinds: readonly SchemeKindDefinition[];
}

/** Everything that is wrong with a scheme's record as a whole; empty when it may be written. */
export function validateScheme(record: SchemeRecord, setting: SchemeSetting): Problem[] {
  const { definition, kinds } = setting;
  const texts = textProblems(record);
  if (texts.length > 0) return texts;
  return [
    ...identityProblems(record, definition),
    ...blankProblem(record.name, ['name']),
    ...spanProblems([record.startedOn, record.endsOn], [], ['startedOn', 'endsOn']),
    ...record.statuses.flatMap(({ since, until }, index) => [
      ...plausible(since, ['statuses', index, 'since']),
      ...plausible(until, ['statuses', index, 'until']),
    ]),
    ...lifeCycleProblems(definition, record.statuses),
    ...perimeterProblems(record.perimeters, setting),
    ...checkDetails(definition, record.details),
    ...provenanceProblems(record),
    ...seatProblems(record),
    ...bodyProblems(record),
    ...coordinationProblems(record),
    ...fundingProblems(record.fundings),
    ...linkProblems(record, kinds),
    ...documentProblems(record),
    ...derogationProblems(record.derogations),
  ];
}

/** A day of the calendar that lies too far away; what is no day at all is the life cycle's to say. */
const plausible = (day: string | null, path: (string | number)[]): Problem[] =>
  dayProblems(day, path).filter(({ code }) => code === 'OUT_OF_RANGE');

/** Its kind and id; the id of a scheme that is a territory is made of its code, which therefore never changes. */
function identityProblems(
  { id, kind, details }: SchemeRecord,
  { code, territory, ...definition }: SchemeKindDefinition,
): Problem[] {
  const problems = [
    ...recordIdProblems(id, ['id'], kindSlug({ code })),
    ...(kind === code
      ? []
      : [problem('INCONSISTENT', ['kind'], [`La fiche est d’un ${kind}.`, `The record is a ${kind}’s.`])]),
  ];
  if (!territory) return problems;
  const official = details[territory.codeDetail];
  const path = ['details', territory.codeDetail];
  if (official == null)
    return [
      ...problems,
      problem('REQUIRED', path, [`${definition.label} : il faut son code.`, 'Its official code is needed.']),
    ];
  if (id === territorySchemeId(code, String(official))) return problems;
  return [
    ...problems,
    problem('INCONSISTENT', path, [
      'L’identifiant de la fiche est fait de ce code, qui ne change pas.',
      'The id of the record is made of this code, which does not change.',
    ]),
  ];
}
