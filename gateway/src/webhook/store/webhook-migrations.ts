import { schemaMigrations } from '@maillage/kit';

/** The Postgres schema of the webhooks, and the name of their subgraph. */
export const WEBHOOK_SCHEMA = 'webhook';

export const webhookMigrations = schemaMigrations(
  WEBHOOK_SCHEMA,
  '../../../prisma/webhook/migrations',
  import.meta.url,
);
