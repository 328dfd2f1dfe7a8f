export { createPartnerSubgraph, type PartnerSubgraphOptions } from './create-partner-subgraph.ts';
export { partnerMigrations } from './store/partner-migrations.ts';
export {
  createPartnerStore,
  PARTNER_SCHEMA,
  type Partner,
  type PartnerStore,
} from './store/partner-store.ts';
