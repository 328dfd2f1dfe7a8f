import type { DetailField } from './detail-field.ts';
import { SCHEME_STATES, type SchemeKindDefinition, type StatusDefinition } from './scheme-kind.ts';
import type { Vocabulary } from './vocabulary.ts';

const CODE = /^[A-Z][A-Z0-9_]*$/;
const TYPE_NAME = /^[A-Z][A-Za-z0-9]*$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
const RESERVED_CODES = new Set(['TRUE', 'FALSE', 'NULL']);

/** Names of the common record, of the `Scheme` interface and of the common filter: none is free for a kind's details. */
const COMMON_FIELDS = new Set(
  `id kind name state status statuses startedOn endsOn provenance sources externalIds perimeter perimeters leads bodies seats
   coordinations fundings links documents details actions overlaps sharedPartners jointActions articulation compliance history
   territory asOf and or not`.split(/\s+/),
);

/** What is wrong with a kind's definition, one English sentence each; empty when it can be served. */
export function checkDefinition(definition: SchemeKindDefinition): string[] {
  return [...nameProblems(definition), ...statusProblems(definition), ...detailProblems(definition)].map(
    (problem) => `${definition.code}: ${problem}`,
  );
}

function nameProblems({ code, typeName, listField, label, description }: SchemeKindDefinition): string[] {
  return keepMessages([
    [!isCode(code), `code ${code} is not an upper-case GraphQL enum value`],
    [!TYPE_NAME.test(typeName), `typeName ${typeName} is not a PascalCase GraphQL name`],
    [!FIELD_NAME.test(listField), `listField ${listField} is not a camelCase GraphQL name`],
    [!label.trim() || !description.trim(), 'label and description are required'],
  ]);
}

function statusProblems({ statuses, statusAfterTerm }: SchemeKindDefinition): string[] {
  const [start] = Object.keys(statuses);
  if (start === undefined) return ['has no status'];
  const reached = reachableFrom(statusAfterTerm === null ? [start] : [start, statusAfterTerm], statuses);
  return [
    ...keepMessages([
      [
        statusAfterTerm !== null && !Object.hasOwn(statuses, statusAfterTerm),
        `statusAfterTerm ${statusAfterTerm} is not one of its statuses`,
      ],
    ]),
    ...Object.entries(statuses).flatMap(([status, { label, state, next }]) =>
      keepMessages([
        [!isCode(status), `status ${status} is not an upper-case GraphQL enum value`],
        [!label.trim(), `status ${status} has no label`],
        [!SCHEME_STATES.includes(state), `status ${status} means ${state}, which is no common state`],
        [!reached.has(status), `status ${status} cannot be reached from ${start}`],
        ...next.map((to): [boolean, string] => [
          !Object.hasOwn(statuses, to),
          `status ${status} leads to ${to}, which is not one of its statuses`,
        ]),
      ]),
    ),
  ];
}

function reachableFrom(
  starts: readonly string[],
  statuses: Readonly<Record<string, StatusDefinition>>,
): Set<string> {
  const reached = new Set(starts);
  for (const status of reached) for (const to of statuses[status]?.next ?? []) reached.add(to);
  return reached;
}

function detailProblems({ details, territory }: SchemeKindDefinition): string[] {
  const vocabularies = new Map<string, Vocabulary>();
  return [
    ...Object.entries(details).flatMap(([name, field]) => [
      ...keepMessages([
        [!FIELD_NAME.test(name), `detail ${name} is not a camelCase GraphQL name`],
        [COMMON_FIELDS.has(name), `detail ${name} has the name of a common field`],
        [!field.description.trim(), `detail ${name} has no description`],
      ]),
      ...fieldProblems(field, vocabularies).map((problem) => `detail ${name} ${problem}`),
    ]),
    ...keepMessages([
      [
        territory !== undefined && details[territory.codeDetail]?.type !== 'String',
        `territory.codeDetail ${territory?.codeDetail} is not a String detail`,
      ],
    ]),
  ];
}

/** `seen` collects the kind's vocabularies: each is an enum of the graph, so that one name means one vocabulary. */
function fieldProblems(field: DetailField, seen: Map<string, Vocabulary>): string[] {
  if (!('of' in field))
    return keepMessages([
      [field.min !== undefined && field.max !== undefined && field.max < field.min, 'has max below min'],
      [/[gy]/.test(field.pattern?.flags ?? ''), 'has a pattern that keeps state between tests (flag g or y)'],
    ]);
  const { name, labels } = field.of;
  const homonym = seen.get(name) ?? field.of;
  seen.set(name, field.of);
  const codes = Object.keys(labels);
  return keepMessages([
    [!TYPE_NAME.test(name), `has a vocabulary ${name} which is not a PascalCase GraphQL name`],
    [homonym !== field.of, `has a second vocabulary named ${name}`],
    [codes.length === 0, `has an empty vocabulary ${name}`],
    ...codes.map((code): [boolean, string] => [
      !isCode(code),
      `has a code ${code} which is not an upper-case GraphQL enum value`,
    ]),
  ]);
}

function isCode(code: string): boolean {
  return CODE.test(code) && !RESERVED_CODES.has(code);
}

function keepMessages(checks: readonly (readonly [boolean, string])[]): string[] {
  return checks.filter(([wrong]) => wrong).map(([, message]) => message);
}
