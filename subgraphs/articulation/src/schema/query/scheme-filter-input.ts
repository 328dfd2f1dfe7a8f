import {
  badUserInput,
  checkTerritoryRef,
  codeComparator,
  dateComparator,
  provenanceEnum,
  schemeKindEnum,
  schemeStateEnum,
  sharedType,
  stringComparator,
  territoryRefInput,
} from '@maillage/kit';
import type { SchemeFilter } from '../../read-model/listing/scheme-filter.ts';
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
          and: t.field({ type: [filter], description: 'Toutes ces conditions.' }),
          or: t.field({ type: [filter], description: 'L’une au moins de ces conditions.' }),
          not: t.field({ type: filter, description: 'Pas cette condition.' }),
        }) as never,
    });
    return filter;
  });

/** @throws BAD_USER_INPUT on a malformed territory code or a filter of too many parts */
export function checkFilter(filter: SchemeFilter, budget = { parts: MAX_FILTER_PARTS }): void {
  budget.parts -= 1;
  if (budget.parts < 0) throw badUserInput(`« filter » attend au plus ${MAX_FILTER_PARTS} parties.`);
  if (filter.territory) checkTerritoryRef(filter.territory);
  for (const part of [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])]) {
    checkFilter(part, budget);
  }
}
