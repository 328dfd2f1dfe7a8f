import {
  type ActionRecord,
  BODY_TYPES,
  CARRIER_ROLES,
  COLLEGES,
  codesOf,
  type DetailField,
  DOCUMENT_TYPES,
  EMPLOYER_TYPES,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  GRADES,
  LINK_NATURES,
  PARTNER_CATEGORIES,
  type PartnerRecord,
  PERIMETER_SCALES,
  PROVENANCES,
  type SchemeKindDefinition,
  type SchemeRecord,
  TERRITORY_LEVELS,
  THEMES,
  type Vocabulary,
} from '@maillage/kit';
import fc from 'fast-check';

/** Records with whatever their types let in, hostile texts first; as to their life cycle, any. */

const mark = fc.constantFrom(
  '=',
  '-',
  "'",
  '|',
  '§',
  '\\',
  ';',
  ',',
  '"',
  '\n',
  '\t',
  ' ',
  '+',
  'aucun',
  '..',
  'é',
);
/** A text as it is kept: not blank, without blanks at its ends, lines ended by `\n`. */
export const anyText = fc
  .array(fc.oneof(mark, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '');

const anyDay = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyId = fc.stringMatching(/^[a-z]{3,8}_[A-Za-z0-9]{1,16}$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const oneOf = <Code extends string>(vocabulary: Vocabulary<Code>) => fc.constantFrom(...codesOf(vocabulary));
const period = { since: maybe(anyDay), until: maybe(anyDay) };
const anyAmount = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map(Math.abs);
const anyTerritory = fc.record({
  level: fc.constantFrom(...TERRITORY_LEVELS),
  code: fc.stringMatching(/^[0-9A-Z]{2,9}$/),
});
const provenanced = {
  provenance: fc.constantFrom(...PROVENANCES),
  sources: some(fc.record({ document: anyText, section: maybe(anyText), url: maybe(anyText) })),
};
const anyFunding = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  source: oneOf(FUNDING_SOURCES),
  purpose: oneOf(FUNDING_PURPOSES),
  amount: maybe(anyAmount),
  partnerId: maybe(anyId),
});

function anyDetail(field: DetailField): fc.Arbitrary<string | number | boolean | string[]> {
  switch (field.type) {
    case 'String':
      return anyText;
    case 'Strings':
      return fc.uniqueArray(anyText, { maxLength: 3 });
    case 'Int':
      return fc.integer({ min: field.min ?? -1e6, max: field.max ?? 1e6 });
    case 'Float':
      return fc.double({ min: field.min ?? 0, max: field.max ?? 1e6, noNaN: true }).map(Math.abs);
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return anyDay;
    case 'Code':
      return oneOf(field.of);
    case 'Codes':
      return fc.uniqueArray(oneOf(field.of), { maxLength: 3 });
  }
}

export const anyScheme = (definition: SchemeKindDefinition): fc.Arbitrary<SchemeRecord> =>
  fc.record({
    id: anyId,
    kind: fc.constant(definition.code),
    name: anyText,
    startedOn: maybe(anyDay),
    endsOn: maybe(anyDay),
    statuses: some(fc.record({ status: fc.constantFrom(...Object.keys(definition.statuses)), ...period })),
    perimeters: some(
      fc.record({
        scale: oneOf(PERIMETER_SCALES),
        declared: some(anyTerritory),
        within: some(anyTerritory),
        population: maybe(fc.nat()),
        polygon: fc.constant(null),
        ...period,
      }),
    ),
    leads: some(anyId),
    bodies: some(
      fc.record({
        type: oneOf(BODY_TYPES),
        theme: maybe(oneOf(THEMES)),
        name: maybe(anyText),
        meetings: some(
          fc.record({
            heldOn: anyDay,
            attendance: fc.dictionary(oneOf(COLLEGES), fc.nat(500), { noNullPrototype: true, maxKeys: 3 }),
          }),
        ),
        ...period,
      }),
    ),
    seats: some(
      fc.record({
        partnerId: anyId,
        body: oneOf(BODY_TYPES),
        role: maybe(anyText),
        college: maybe(oneOf(COLLEGES)),
        presides: fc.boolean(),
        ...period,
      }),
    ),
    coordinations: some(
      fc.record({
        fte: maybe(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)),
        employer: maybe(oneOf(EMPLOYER_TYPES)),
        workplace: maybe(oneOf(EMPLOYER_TYPES)),
        grade: maybe(oneOf(GRADES)),
        holderKey: fc.constant(null),
        ...period,
      }),
    ),
    fundings: some(anyFunding),
    links: some(
      fc.record({
        toKind: fc.constantFrom('CLS', 'QPV'),
        toSchemeId: maybe(anyId),
        nature: oneOf(LINK_NATURES),
        source: maybe(anyText),
        ...period,
      }),
    ),
    documents: some(
      fc.record({ type: oneOf(DOCUMENT_TYPES), title: anyText, date: maybe(anyDay), url: maybe(anyText) }),
    ),
    derogations: some(
      fc.record({
        rule: fc.constantFrom('R01', 'R09a'),
        ruleSet: maybe(fc.constant('ile-de-france-2012')),
        grantedBy: anyText,
        reason: anyText,
        source: maybe(anyText),
        ...period,
      }),
    ),
    externalIds: some(fc.record({ system: anyText, value: anyText })),
    details: fc.record(
      Object.fromEntries(
        Object.entries(definition.details).map(([name, field]) => [name, maybe(anyDetail(field))]),
      ),
    ) as fc.Arbitrary<SchemeRecord['details']>,
    ...provenanced,
  });

export const anyPartner: fc.Arbitrary<PartnerRecord> = fc.record({
  id: anyId,
  name: anyText,
  category: oneOf(PARTNER_CATEGORIES),
  siren: maybe(fc.stringMatching(/^\d{9}$/)),
  siret: maybe(fc.stringMatching(/^\d{14}$/)),
  finess: maybe(fc.stringMatching(/^[0-9AB]{9}$/)),
  rna: maybe(fc.stringMatching(/^W\d{9}$/)),
  communeCode: maybe(fc.stringMatching(/^\d{5}$/)),
  ...provenanced,
});

export const anyAction: fc.Arbitrary<ActionRecord> = fc.record({
  id: anyId,
  title: anyText,
  description: maybe(anyText),
  theme: oneOf(THEMES),
  objective: maybe(anyText),
  startedOn: maybe(anyDay),
  endedOn: maybe(anyDay),
  carriers: some(
    fc.record({ kind: fc.constantFrom('CLSM', 'CLS'), schemeId: anyId, role: oneOf(CARRIER_ROLES) }),
  ),
  partnerIds: some(anyId),
  fundings: some(anyFunding),
  targets: some(anyTerritory),
  ...provenanced,
});
