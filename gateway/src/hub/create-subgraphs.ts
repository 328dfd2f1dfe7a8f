import { createActionSubgraph } from '@maillage/action';
import { type ArticulationSubgraph, createArticulationSubgraph } from '@maillage/articulation';
import { type Cog, createSchemeSubgraph, type SchemeKindDefinition, type Subgraph } from '@maillage/kit';
import { createPartnerSubgraph } from '@maillage/partner';
import { createTerritorySubgraph } from '@maillage/territory';
import type { Stores } from './stores.ts';

export interface SubgraphsOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  stores: Stores;
  /** Milliseconds between two looks of the articulation at the feeds; null to look only when told. */
  pollEvery?: number | null;
}

export interface Subgraphs {
  all: readonly Subgraph[];
  articulation: ArticulationSubgraph;
}

/** Every subgraph of the graph, in this process: one for each kind of the registry, and those that cross them. */
export function createSubgraphs({ kinds, cog, stores, pollEvery }: SubgraphsOptions): Subgraphs {
  const schemes = kinds.map((definition) =>
    createSchemeSubgraph({ definition, kinds, cog, store: storeOf(stores, definition) }),
  );
  const partners = createPartnerSubgraph({ kinds, cog, store: stores.partners });
  const actions = createActionSubgraph({ kinds, cog, store: stores.actions });
  const feeds = [...schemes, partners, actions].map((subgraph) => subgraph.feed);
  const articulation = createArticulationSubgraph({ cog, kinds, feeds, pollEvery });
  const all = [createTerritorySubgraph({ cog, kinds }), ...schemes, partners, actions, articulation];
  return { all, articulation };
}

function storeOf(stores: Stores, { code }: SchemeKindDefinition) {
  const store = stores.schemes.get(code);
  if (!store) throw new RangeError(`no store for ${code}`);
  return store;
}
