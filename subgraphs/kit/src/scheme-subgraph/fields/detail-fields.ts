import type { DetailField } from '../../contract/detail-field.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { enumOf } from '../../schema/enum-of.ts';
import type { SchemeFields } from './field-options.ts';

/** A field for each of the kind's details; every one may be missing. A detail that is the territory's code is left to `Territory.code`. */
export function detailFields(builder: SubgraphBuilder, { details, territory }: SchemeKindDefinition) {
  const own = Object.entries(details).filter(([name]) => name !== territory?.codeDetail);
  return (t: SchemeFields) =>
    Object.fromEntries(
      own.map(([name, field]) => [
        name,
        t.field({
          type: graphqlType(builder, field) as never,
          nullable: true,
          description: field.description,
          resolve: (head) => (head.details[name] ?? null) as never,
        }),
      ]),
    );
}

/** The Pothos type of a detail. */
export function graphqlType(builder: SubgraphBuilder, field: DetailField) {
  switch (field.type) {
    case 'Strings':
      return ['String'];
    case 'Codes':
      return [enumOf(builder, field.of)];
    case 'Code':
      return enumOf(builder, field.of);
    default:
      return field.type;
  }
}
