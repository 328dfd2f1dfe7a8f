import {
  type ActionRecord,
  type Cog,
  createBuilder,
  createSubgraph,
  feedQuery,
  type RecordSubgraph,
  type SchemeKindDefinition,
  territoryTypes,
  toSubgraphSchema,
} from '@maillage/kit';
import { actionMutations } from './mutations/action-mutations.ts';
import { actionQueries } from './schema/action-queries.ts';
import { actionType } from './schema/action-type.ts';
import { ACTION_SCHEMA, type ActionStore } from './store/action-store.ts';

export interface ActionSubgraphOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  store: ActionStore;
  /** Resolves when what was written shows in the rest of the graph; absent in a subgraph that runs alone. */
  afterWrite?: () => Promise<void>;
}

/** The subgraph of the actions. */
export function createActionSubgraph({
  kinds,
  cog,
  store,
  afterWrite,
}: ActionSubgraphOptions): RecordSubgraph<ActionRecord> {
  const builder = createBuilder();
  territoryTypes(builder, { cog, kinds, resolvable: false });
  const action = actionType(builder, { kinds, load: store.byIds, feed: store.feed });
  actionQueries(builder, { action, kinds, store });
  actionMutations(builder, { cog, kinds, store, type: action, afterWrite });
  feedQuery(builder, store.feed);
  const subgraph = createSubgraph({
    name: ACTION_SCHEMA,
    schema: toSubgraphSchema(builder),
    close: store.close,
  });
  return { ...subgraph, feed: store.feed };
}
