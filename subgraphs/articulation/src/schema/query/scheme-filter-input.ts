import {
  badUserInput,
  checkTerritoryRef,
  codeComparator,
  dateComparator,
  enumOf,
  FUNDING_SOURCES,
  LINK_NATURES,
  provenanceEnum,
  type SubgraphBuilder,
  schemeKindEnum,
  schemeStateEnum,
  sharedType,
  stringComparator,
  territoryRefInput,
} from '@maillage/kit';
import type { InputRef } from '@pothos/core';
import type { LinkedTo, SchemeFilter } from '../../read-model/listing/scheme-filter.ts';
import type { ArticulationGraph } from '../graph.ts';

const MAX_FILTER_PARTS = 50;

/** `SchemeFilter`: what schemes of all kinds can be filtered by. */
export const schemeFilterInput = ({ builder, kinds }: ArticulationGraph) =>
  sharedType(builder, 'SchemeFilter', () => {
    const filter = builder.inputRef<SchemeFilter>('SchemeFilter');
    filter.implement({
      description: 'Toutes les conditions données doivent être remplies.',
      fields: (t) =>
        ({
          kind: t.field({
            type: codeComparator(builder, 'SchemeKind', schemeKindEnum(builder, kinds)),
            description: 'Type.',
          }),
          state: t.field({
            type: codeComparator(builder, 'SchemeState', schemeStateEnum(builder)),
            description: 'État commun, au jour « asOf ».',
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
            description: 'Le périmètre touche de façon certaine ce territoire, au jour « asOf ».',
          }),
          asOf: t.field({
            type: 'Date',
            description: 'Jour où lire état et périmètre ; aujourd’hui par défaut.',
          }),
          funder: t.field({
            type: codeComparator(builder, 'FundingSource', enumOf(builder, FUNDING_SOURCES)),
            description:
              'L’une de ses sources de financement l’année du jour « asOf », ou l’année d’avant tant que celle-là n’a pas de ligne.',
          }),
          linkedTo: t.field({
            type: linkedToInput(builder, filter),
            description:
              'Une articulation déclarée le joint, au jour « asOf », à un dispositif tel que ceci.',
          }),
          and: t.field({ type: [filter], description: 'Toutes ces conditions.' }),
          or: t.field({ type: [filter], description: 'L’une au moins de ces conditions.' }),
          not: t.field({ type: filter, description: 'Pas cette condition.' }),
        }) as never,
    });
    return filter;
  });

function linkedToInput(builder: SubgraphBuilder, filter: InputRef<SchemeFilter>): InputRef<LinkedTo> {
  return builder.inputRef<LinkedTo>('LinkedTo').implement({
    description: 'Une articulation déclarée, par l’un ou l’autre des deux dispositifs.',
    fields: (t) =>
      ({
        natures: t.field({
          type: [enumOf(builder, LINK_NATURES)],
          description: 'De l’une de ces natures ; de n’importe laquelle par défaut.',
        }),
        scheme: t.field({
          type: filter,
          required: true,
          description: 'Ce que doit être le dispositif à l’autre bout.',
        }),
      }) as never,
  });
}

/** @throws BAD_USER_INPUT on a malformed territory code or a filter of too many parts */
export function checkFilter(filter: SchemeFilter, budget = { parts: MAX_FILTER_PARTS }): void {
  budget.parts -= 1;
  if (budget.parts < 0) throw badUserInput(`« filter » attend au plus ${MAX_FILTER_PARTS} parties.`);
  if (filter.territory) checkTerritoryRef(filter.territory);
  const { and, or, not, linkedTo } = filter;
  const single = [not, linkedTo?.scheme].filter((part) => part != null);
  for (const part of [...(and ?? []), ...(or ?? []), ...single]) {
    checkFilter(part, budget);
  }
}
