import type { SchemeKindDefinition } from '../../contract/index.ts';
import { type InputFields, plainInput } from '../../mutations/inputs.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { graphqlType } from '../fields/detail-fields.ts';

/** `ClsmDetailsInput`: a field for each of the kind's details; absent leaves it as it is, null empties it. */
export const detailsInput = (builder: SubgraphBuilder, { typeName, label, details }: SchemeKindDefinition) =>
  plainInput(builder, {
    name: `${typeName}DetailsInput`,
    description: `Ce qui est propre au type « ${label} » : un champ absent reste tel quel, un champ nul est vidé.`,
    fields: (t: InputFields) =>
      Object.fromEntries(
        Object.entries(details).map(([name, field]) => [
          name,
          t.field({ type: graphqlType(builder, field) as never, description: field.description }),
        ]),
      ),
  });
