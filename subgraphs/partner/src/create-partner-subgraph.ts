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
import { partnerQueries } from './schema/partner-queries.ts';
import { partnerType } from './schema/partner-type.ts';
import { PARTNER_SCHEMA, type PartnerStore } from './store/partner-store.ts';

export interface PartnerSubgraphOptions {
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  store: PartnerStore;
}

/** The subgraph of the partners. */
export function createPartnerSubgraph({
  kinds,
  cog,
  store,
}: PartnerSubgraphOptions): RecordSubgraph<PartnerRecord> {
  const builder = createBuilder();
  territoryTypes(builder, { cog, kinds, resolvable: false });
  for (const kind of kinds) territoryKindStub(builder, kind, kinds);
  const partner = partnerType(builder, { cog, kinds, load: store.byIds });
  partnerQueries(builder, partner, store);
  feedQuery(builder, store.feed);
  const subgraph = createSubgraph({
    name: PARTNER_SCHEMA,
    schema: toSubgraphSchema(builder),
    close: store.close,
  });
  return { ...subgraph, feed: store.feed };
}
