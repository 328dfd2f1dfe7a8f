import {
  type Cog,
  createBuilder,
  createSubgraph,
  feedQuery,
  type PartnerRecord,
  type RecordSubgraph,
  type SchemeKindDefinition,
  territoryKindStub,
  territoryTypes,
  toSubgraphSchema,
} from '@maillage/kit';
import { partnerMutations } from './mutations/partner-mutations.ts';
import { partnerDuplicates } from './schema/partner-duplicates.ts';
import { partnerQueries } from './schema/partner-queries.ts';
import { partnerType } from './schema/partner-type.ts';
import { PARTNER_SCHEMA, type PartnerStore } from './store/partner-store.ts';

export interface PartnerSubgraphOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  store: PartnerStore;
  /** Resolves when what was written shows in the rest of the graph; absent in a subgraph that runs alone. */
  afterWrite?: () => Promise<void>;
}

/** The subgraph of the partners. */
export function createPartnerSubgraph({
  kinds,
  cog,
  store,
  afterWrite,
}: PartnerSubgraphOptions): RecordSubgraph<PartnerRecord> {
  const builder = createBuilder();
  territoryTypes(builder, { cog, kinds, resolvable: false });
  for (const kind of kinds) territoryKindStub(builder, kind, kinds);
  const partner = partnerType(builder, { cog, kinds, load: store.byIds, feed: store.feed });
  partnerQueries(builder, partner, store);
  partnerDuplicates(builder, partner, store);
  partnerMutations(builder, { cog, store, type: partner, afterWrite });
  feedQuery(builder, store.feed);
  const subgraph = createSubgraph({
    name: PARTNER_SCHEMA,
    schema: toSubgraphSchema(builder),
    close: store.close,
  });
  return { ...subgraph, feed: store.feed };
}
