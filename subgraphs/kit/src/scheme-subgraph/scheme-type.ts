import type { ObjectRef } from '@pothos/core';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { nodeInterface } from '../schema/common-types.ts';
import { loaderFor } from '../schema/context.ts';
import { schemeInterface } from '../schema/scheme-interface.ts';
import { territoryInterface } from '../schema/territory-interface.ts';
import type { SchemeHead } from '../store/scheme/listed-scheme.ts';
import { commonFields } from './fields/common-fields.ts';
import { detailFields } from './fields/detail-fields.ts';
import type { SchemeTypeOptions } from './fields/field-options.ts';
import { ownTerritoryFields } from './fields/own-territory-fields.ts';
import { statusFields } from './fields/status-fields.ts';

/** The kind's type: an entity by `id`, and by `code` too when its schemes are territories. */
export function schemeType(
  builder: SubgraphBuilder,
  options: SchemeTypeOptions,
): ObjectRef<Types, SchemeHead> {
  const { definition, kinds, loaders } = options;
  const { territory } = definition;
  const scheme = schemeInterface(builder, kinds);
  const type = builder.objectRef<SchemeHead>(definition.typeName);
  const fieldOptions = { ...options, type };
  builder.interfaceFields(scheme, (t) => {
    const { id: _, kind: __, ...fields } = commonFields(builder, fieldOptions, 'interface')(t as never);
    return fields as never;
  });
  type.implement({
    description: `${definition.label}. ${definition.description}`,
    interfaces: [
      nodeInterface(builder),
      scheme,
      ...(territory ? [territoryInterface(builder, kinds) as never] : []),
    ],
    fields: (t) => ({
      ...commonFields(builder, fieldOptions, 'type')(t),
      ...statusFields(builder, options)(t),
      ...detailFields(builder, definition)(t),
      ...(territory && ownTerritoryFields(builder, options, territory)(t)),
    }),
  });
  const byId = builder.selection<{ id: string }>('id');
  const byCode = builder.selection<{ code: string }>('code');
  builder.asEntity(type, {
    key: territory ? [byId, byCode as never] : byId,
    resolveReference: (reference: { id?: string; code?: string }, context) =>
      reference.id === undefined
        ? loaderFor(context, loaders.headByCode).load(reference.code ?? '')
        : loaderFor(context, loaders.head).load(reference.id),
  });
  return type;
}
