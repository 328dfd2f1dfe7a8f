import type { InputRef } from '@pothos/core';
import type { DetailField } from '../contract/detail-field.ts';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import {
  booleanComparator,
  codeComparator,
  dateComparator,
  intComparator,
  stringComparator,
  territoryRefInput,
} from '../schema/comparators.ts';
import { enumOf, provenanceEnum, schemeStateEnum } from '../schema/enum-of.ts';
import type { SchemeFilter } from '../store/scheme/scheme-filter.ts';
import { statusEnum } from './fields/status-fields.ts';

/** The kind's filter as clients write it: its filterable details stand beside the common parts. */
export interface FilterInput extends Omit<SchemeFilter, 'details' | 'and' | 'or' | 'not'> {
  and?: FilterInput[] | null;
  or?: FilterInput[] | null;
  not?: FilterInput | null;
}

/** `ClsmFilter`: what every kind's list can be filtered by, and the kind's own. */
export function filterInput(
  builder: SubgraphBuilder,
  definition: SchemeKindDefinition,
): InputRef<FilterInput> {
  const name = `${definition.typeName}Filter`;
  const status = statusEnum(builder, definition);
  const filter = builder.inputRef<FilterInput>(name);
  filter.implement({
    description: 'Toutes les conditions données doivent être remplies.',
    fields: (t) =>
      ({
        state: t.field({
          type: codeComparator(builder, 'SchemeState', schemeStateEnum(builder)),
          description: 'État commun, au jour « asOf ».',
        }),
        status: t.field({
          type: codeComparator(builder, `${definition.typeName}Status`, status),
          description: 'Statut propre à ce type, au jour « asOf ».',
        }),
        name: t.field({ type: stringComparator(builder), description: 'Nom.' }),
        startedOn: t.field({ type: dateComparator(builder), description: 'Premier jour.' }),
        endsOn: t.field({ type: dateComparator(builder), description: 'Dernier jour du terme.' }),
        provenance: t.field({
          type: codeComparator(builder, 'Provenance', provenanceEnum(builder)),
          description: 'D’où vient la fiche.',
        }),
        territory: t.field({
          type: territoryRefInput(builder),
          description: 'Le périmètre touche ce territoire, au jour « asOf ».',
        }),
        asOf: t.field({
          type: 'Date',
          description: 'Jour où lire état, statut et périmètre ; aujourd’hui par défaut.',
        }),
        ...Object.fromEntries(
          filterableDetails(definition).map(([detail, field]) => [
            detail,
            t.field({ type: comparatorOf(builder, field), description: field.description }),
          ]),
        ),
        and: t.field({ type: [filter], description: 'Toutes ces conditions.' }),
        or: t.field({ type: [filter], description: 'L’une au moins de ces conditions.' }),
        not: t.field({ type: filter, description: 'Pas cette condition.' }),
      }) as never,
  });
  return filter;
}

const filterableDetails = ({ details }: SchemeKindDefinition) =>
  Object.entries(details).filter(([, field]) => field.filterable);

function comparatorOf(builder: SubgraphBuilder, field: DetailField): InputRef<object> {
  switch (field.type) {
    case 'Code':
    case 'Codes':
      return codeComparator(builder, field.of.name, enumOf(builder, field.of)) as InputRef<object>;
    case 'Int':
      return intComparator(builder);
    case 'Boolean':
      return booleanComparator(builder);
    case 'String':
    case 'Strings':
      return exactComparator(builder);
    default:
      throw new TypeError(`a detail of type ${field.type} has no comparator: it cannot be filterable`);
  }
}

const exactComparator = (builder: SubgraphBuilder): InputRef<object> =>
  codeComparator(builder, 'Exact', 'String' as never) as InputRef<object>;

/** Tells the kind's own comparators from the common ones. */
export function toSchemeFilter(input: FilterInput, definition: SchemeKindDefinition): SchemeFilter {
  const { and, or, not, ...rest } = input;
  const own = filterableDetails(definition).map(([name]) => [name, rest[name as keyof typeof rest]] as const);
  return {
    ...rest,
    details: Object.fromEntries(own) as SchemeFilter['details'],
    and: and?.map((part) => toSchemeFilter(part, definition)),
    or: or?.map((part) => toSchemeFilter(part, definition)),
    not: not && toSchemeFilter(not, definition),
  };
}
