import type { SubgraphBuilder } from '../../schema/builder.ts';
import { externalIdType, sourceType } from '../../schema/common-types.ts';
import { loaderFor } from '../../schema/context.ts';
import { historyField } from '../../schema/history-field.ts';
import type { SchemeFields, SchemeTypeOptions } from './field-options.ts';

/** The record itself: where it comes from, how it changed. */
export function recordFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { feed, loaders }: SchemeTypeOptions,
) {
  return {
    version: t.exposeInt('version', { description: 'Version de la fiche : augmente à chaque changement.' }),
    sources: t.expose('sources', {
      type: [sourceType(builder)],
      description: 'Documents d’où vient la fiche.',
    }),
    externalIds: t.field({
      type: [externalIdType(builder)],
      description: 'Identifiants dans d’autres registres.',
      resolve: ({ id }, _, context) => loaderFor(context, loaders.externalIds).load(id),
    }),
    history: historyField(builder, t, { feed, load: loaders.history }),
  };
}
