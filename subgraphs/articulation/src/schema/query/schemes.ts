import {
  connectionType,
  enumOf,
  pageArguments,
  pageOfArray,
  readPage,
  schemeInterface,
  vocabulary,
} from '@maillage/kit';
import { SCHEME_LIST_ORDERS } from '../../read-model/listing/scheme-orders.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';
import { checkFilter, schemeFilterInput } from './scheme-filter-input.ts';

/** Not `SchemeOrder`: lists of one kind come from stores that have no population to order by. */
const ORDERS = vocabulary({
  name: 'SchemeListOrder',
  description: 'Ordre d’une liste de dispositifs de tous types ; à égalité, l’identifiant départage.',
  labels: SCHEME_LIST_ORDERS,
});

/** `schemes`: the list across kinds. */
export function addSchemesQuery(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.queryField('schemes', (t) =>
    t.field({
      type: connectionType(builder, 'Scheme', schemeInterface(builder, kinds)),
      args: {
        filter: t.arg({ type: schemeFilterInput(graph), description: 'Conditions à remplir.' }),
        orderBy: t.arg({
          type: enumOf(builder, ORDERS),
          description: 'Ordre ; par nom, de A à Z, par défaut.',
        }),
        ...pageArguments(t.arg),
      },
      description: 'Les dispositifs de tous types, quel que soit leur état.',
      resolve: (_, { filter, orderBy, ...page }, { today }) => {
        checkFilter(filter ?? {});
        const ids = model.schemes({ filter, orderBy, asOf: today });
        return pageOfArray(schemeReferences(graph, ids), readPage(page, 1), (scheme) => scheme.id);
      },
    }),
  );
}
