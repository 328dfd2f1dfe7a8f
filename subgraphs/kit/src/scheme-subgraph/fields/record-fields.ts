import type { SubgraphBuilder } from '../../schema/builder.ts';
import { changeType } from '../../schema/change-type.ts';
import { externalIdType, sourceType } from '../../schema/common-types.ts';
import { connectionType, pageArguments } from '../../schema/connection.ts';
import { loaderFor } from '../../schema/context.ts';
import { pageOfArray, readPage } from '../../schema/page.ts';
import type { SchemeFields, SchemeTypeOptions } from './field-options.ts';

/** The record itself: where it comes from, how it changed. */
export function recordFields(builder: SubgraphBuilder, t: SchemeFields, { loaders }: SchemeTypeOptions) {
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
    history: t.field({
      type: connectionType(builder, 'Change', changeType(builder)),
      args: pageArguments(t.arg),
      description: 'Les changements de la fiche, du plus ancien au plus récent.',
      resolve: async ({ id }, args, context) =>
        pageOfArray(await loaderFor(context, loaders.history).load(id), readPage(args, 1), ({ version }) =>
          String(version),
        ),
    }),
  };
}
