import {
  checkTerritoryRef,
  codeComparator,
  connectionType,
  dateComparator,
  enumOf,
  FUNDING_SOURCES,
  loaderFor,
  pageArguments,
  pageOfArray,
  provenanceEnum,
  readPage,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeInterface,
  schemeStubs,
  stringComparator,
  THEMES,
  territoryRefInput,
} from '@maillage/kit';
import type { ActionFilter } from '../store/action-filter.ts';
import type { ActionStore } from '../store/action-store.ts';
import type { actionType } from './action-type.ts';

const LIST_CURSOR_PARTS = 2;

interface ActionQueriesOptions {
  action: ReturnType<typeof actionType>;
  kinds: readonly SchemeKindDefinition[];
  store: ActionStore;
}

/** `actions` at the root, and on every scheme those that it carries. */
export function actionQueries(
  builder: SubgraphBuilder,
  { action, kinds, store }: ActionQueriesOptions,
): void {
  const connection = connectionType(builder, 'Action', action);
  builder.queryField('actions', (t) =>
    t.field({
      type: connection,
      args: {
        filter: t.arg({ type: actionFilterInput(builder), description: 'Conditions à remplir.' }),
        ...pageArguments(t.arg),
      },
      description: 'Les actions, par titre.',
      resolve: (_, { filter, ...page }) => {
        if (filter?.target) checkTerritoryRef(filter.target);
        return store.page(filter ?? {}, readPage(page, LIST_CURSOR_PARTS));
      },
    }),
  );
  const description = 'Les actions qu’il porte ou auxquelles il est associé, par titre.';
  builder.interfaceField(schemeInterface(builder, kinds), 'actions', (t) =>
    t.field({ type: connection, args: pageArguments(t.arg), description }),
  );
  for (const scheme of schemeStubs(builder, { kinds, resolvable: true }).values()) {
    builder.objectField(scheme, 'actions', (t) =>
      t.field({
        type: connection,
        args: pageArguments(t.arg),
        description,
        resolve: async ({ id }, args, context) =>
          pageOfArray(
            await loaderFor(context, store.byCarriers).load(id),
            readPage(args, 1),
            (item) => item.id,
          ),
      }),
    );
  }
}

function actionFilterInput(builder: SubgraphBuilder) {
  return builder.inputRef<ActionFilter>('ActionFilter').implement({
    description: 'Toutes les conditions données doivent être remplies.',
    fields: (t) =>
      ({
        title: t.field({ type: stringComparator(builder), description: 'Titre.' }),
        theme: t.field({
          type: codeComparator(builder, 'Theme', enumOf(builder, THEMES)),
          description: 'Thème.',
        }),
        provenance: t.field({
          type: codeComparator(builder, 'Provenance', provenanceEnum(builder)),
          description: 'D’où vient la fiche.',
        }),
        startedOn: t.field({ type: dateComparator(builder), description: 'Premier jour.' }),
        scheme: t.id({ description: 'Portée par ce dispositif, ou avec lui.' }),
        partner: t.id({ description: 'Avec ce partenaire.' }),
        funder: t.field({
          type: codeComparator(builder, 'FundingSource', enumOf(builder, FUNDING_SOURCES)),
          description: 'Financée par l’une de ces origines.',
        }),
        target: t.field({ type: territoryRefInput(builder), description: 'Vise ce territoire.' }),
      }) as never,
  });
}
