import type { ObjectRef } from '@pothos/core';
import type { SchemeKindDefinition } from '../contract/scheme-kind.ts';
import { badUserInput } from '../errors.ts';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { connectionType, pageArguments } from '../schema/connection.ts';
import { readPage } from '../schema/page.ts';
import { schemeOrderEnum } from '../schema/scheme-order-enum.ts';
import { checkTerritoryRef } from '../schema/territory-ref-check.ts';
import type { SchemeHead } from '../store/scheme/listed-scheme.ts';
import type { SchemeLists } from '../store/scheme/scheme-lists.ts';
import { type FilterInput, filterInput, toSchemeFilter } from './filter-input.ts';

interface ListQueryOptions {
  definition: SchemeKindDefinition;
  type: ObjectRef<Types, SchemeHead>;
  lists: SchemeLists;
}

const CURSOR_PARTS = 2;
const MAX_FILTER_PARTS = 50;

/** The kind's list: `clsmSchemes(filter, orderBy, first, after)`. */
export function listQuery(builder: SubgraphBuilder, { definition, type, lists }: ListQueryOptions): void {
  builder.queryField(definition.listField, (t) =>
    t.field({
      type: connectionType(builder, definition.typeName, type),
      args: {
        filter: t.arg({ type: filterInput(builder, definition), description: 'Conditions à remplir.' }),
        orderBy: t.arg({
          type: schemeOrderEnum(builder),
          description: 'Ordre ; par nom, de A à Z, par défaut.',
        }),
        ...pageArguments(t.arg),
      },
      description: `Les dispositifs de type « ${definition.label} ».`,
      resolve: (_, { filter, orderBy, ...page }, { today }) => {
        checkFilter(filter ?? {});
        return lists.page({
          filter: toSchemeFilter(filter ?? {}, definition),
          order: orderBy ?? 'NAME_ASC',
          page: readPage(page, CURSOR_PARTS),
          today,
        });
      },
    }),
  );
}

/** @throws BAD_USER_INPUT on a malformed territory code or a filter of too many parts */
function checkFilter(filter: FilterInput, budget = { parts: MAX_FILTER_PARTS }): void {
  budget.parts -= 1;
  if (budget.parts < 0) throw badUserInput(`« filter » attend au plus ${MAX_FILTER_PARTS} parties.`);
  if (filter.territory) checkTerritoryRef(filter.territory);
  for (const part of [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])]) {
    checkFilter(part, budget);
  }
}
