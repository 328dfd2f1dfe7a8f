import { parseTerritoryKey } from '@maillage/kit';
import type { Delivery, Webhook } from '../webhook.ts';

/** Selects the columns of a webhook under the names of its properties. */
export const WEBHOOK_COLUMNS = `id, owner, label, url, kinds, territory, secret, old_secret AS "oldSecret",
  old_secret_until AS "oldSecretUntil", created_at AS "createdAt", position, paused_at AS "pausedAt",
  pause_reason AS "pauseReason", delivered, delivered_at AS "deliveredAt", dead_in_a_row AS "deadInARow"`;

export type WebhookRow = Omit<Webhook, 'territory'> & { territory: string | null };

export const toWebhook = (row: WebhookRow): Webhook => ({
  ...row,
  territory: row.territory === null ? null : parseTerritoryKey(row.territory),
});

export const DELIVERY_COLUMNS = `id, webhook_id AS "webhookId", kind, scheme_id AS "schemeId", body, created_at AS "createdAt", attempts,
  next_at AS "nextAt", last_status AS "lastStatus", last_error AS "lastError", dead_at AS "deadAt"`;

export type DeliveryRow = Delivery;
