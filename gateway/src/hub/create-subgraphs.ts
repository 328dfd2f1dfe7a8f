import { createActionSubgraph } from '@maillage/action';
import { type ArticulationSubgraph, createArticulationSubgraph } from '@maillage/articulation';
import {
  type Cog,
  type Contours,
  createSchemeSubgraph,
  guarded,
  type SchemeKindDefinition,
  type Subgraph,
  type VerifyIdentity,
} from '@maillage/kit';
import { createPartnerSubgraph } from '@maillage/partner';
import { createTerritorySubgraph } from '@maillage/territory';
import { createExchangeSubgraph } from '../import/records/graph/create-exchange-subgraph.ts';
import {
  createWebhookSubgraph,
  type WebhookSubgraph,
  type WebhookSubgraphOptions,
} from '../webhook/index.ts';
import type { Stores } from './stores.ts';

export interface SubgraphsOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  /** None when not given. */
  contours?: Contours;
  stores: Stores;
  /** Milliseconds between two looks of the articulation at the feeds; null to look only when told. */
  pollEvery?: number | null;
  webhooks: Omit<WebhookSubgraphOptions, 'kinds' | 'cog' | 'changes' | 'onProblem'>;
  /** 32 bytes that the public ids of coordinators are made with. */
  coordinatorKey: Buffer;
  /** Told of what fails beside requests: a feed that could not be read, an entry that was not taken in, a delivery of webhooks. */
  onProblem?: (problem: unknown) => void;
  /** Called after each write, before it is answered. */
  afterWrite?: () => Promise<void>;
  /** Checks who asks; without it no subgraph takes anybody for known. */
  verify?: VerifyIdentity;
}

export interface Subgraphs {
  all: readonly Subgraph[];
  articulation: ArticulationSubgraph;
  webhooks: WebhookSubgraph;
}

/** Every subgraph of the graph, in this process: one for each kind of the registry, and those that cross them. */
export function createSubgraphs({
  kinds,
  cog,
  contours,
  stores,
  pollEvery,
  webhooks: settings,
  coordinatorKey,
  verify,
  onProblem,
  afterWrite: others,
}: SubgraphsOptions): Subgraphs {
  const afterWrite = async () => {
    await Promise.all([articulation.notify(), others?.()]);
  };
  const schemes = kinds.map((definition) =>
    createSchemeSubgraph({
      definition,
      kinds,
      cog,
      contours,
      store: storeOf(stores, definition),
      afterWrite,
    }),
  );
  const partners = createPartnerSubgraph({ kinds, cog, store: stores.partners, afterWrite });
  const actions = createActionSubgraph({ kinds, cog, store: stores.actions, afterWrite });
  const feeds = [...schemes, partners, actions].map((subgraph) => subgraph.feed);
  const articulation = createArticulationSubgraph({
    ...{ cog, contours, kinds, feeds, pollEvery, onProblem },
    coordinatorKey,
  });
  const changes = articulation.schemeChanges;
  const webhooks = createWebhookSubgraph({ ...settings, kinds, cog, changes, onProblem });
  const exchange = createExchangeSubgraph({ database: settings.database, stores, kinds, cog, afterWrite });
  const all = [
    createTerritorySubgraph({ cog, contours, kinds }),
    ...schemes,
    partners,
    actions,
    articulation,
    webhooks,
    exchange,
  ];
  return { all: all.map((subgraph) => guarded(subgraph, verify)), articulation, webhooks };
}

function storeOf(stores: Stores, { code }: SchemeKindDefinition) {
  const store = stores.schemes.get(code);
  if (!store) throw new RangeError(`no store for ${code}`);
  return store;
}
