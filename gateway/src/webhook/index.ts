export {
  createWebhookSubgraph,
  type WebhookSettings,
  type WebhookSubgraph,
  type WebhookSubgraphOptions,
} from './create-webhook-subgraph.ts';
export { createRemoteChanges } from './remote-changes.ts';
export { WEBHOOK_SCHEMA, webhookMigrations } from './store/webhook-migrations.ts';
