export { createPartnerSubgraph, type PartnerSubgraphOptions } from './create-partner-subgraph.ts';
export { partnerWriting } from './mutations/partner-mutations.ts';
export { partnerMigrations } from './store/partner-migrations.ts';
export { type PartnerNumbers, partnersNumbered } from './store/partner-numbers.ts';
export {
  createPartnerStore,
  PARTNER_SCHEMA,
  type Partner,
  type PartnerStore,
} from './store/partner-store.ts';
