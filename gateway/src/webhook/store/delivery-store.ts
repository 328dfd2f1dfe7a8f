import { type Database, quoteSchema, transaction } from '@maillage/kit';
import type { Delivery, PauseReason, Webhook } from '../webhook.ts';
import {
  DELIVERY_COLUMNS,
  type DeliveryRow,
  toWebhook,
  WEBHOOK_COLUMNS,
  type WebhookRow,
} from './columns.ts';
import { WEBHOOK_SCHEMA } from './webhook-migrations.ts';

/** The right to deliver to webhooks, held by one process at a time. */
export interface Lease {
  owner: string;
  now: Date;
  until: Date;
}

export type NewDelivery = Pick<Delivery, 'id' | 'kind' | 'schemeId' | 'body'>;

export interface Enqueued {
  webhookId: string;
  deliveries: readonly NewDelivery[];
  /** The position that they were read from. */
  from: string;
  /** Cursor behind the last change that was looked at. */
  position: string;
  at: Date;
}

/** An attempt that failed. */
export interface Failure {
  at: Date;
  status: number | null;
  error: string | null;
  /** When it is tried again; null when it has become a dead letter. */
  nextAt: Date | null;
  /** Set when the webhook is to be paused with it. */
  pause: PauseReason | null;
}

/** The deliveries that are waiting, and the leases by which one process at a time sends them. */
export interface DeliveryStore {
  /** Takes the lease of every webhook that is not paused and that no other process holds. */
  claim(lease: Lease): Promise<Webhook[]>;
  /** Renews the lease of one and gives its oldest waiting delivery. Null when it is no longer to be delivered to. */
  hold(webhookId: string, lease: Lease): Promise<{ webhook: Webhook; next: Delivery | null } | null>;
  release(owner: string): Promise<void>;
  /** Adds deliveries and moves the position, both or neither. @returns false when it has moved meanwhile, and nothing was done */
  enqueue(enqueued: Enqueued): Promise<boolean>;
  countWaiting(webhookId: string): Promise<number>;
  /** It has been delivered: it is no longer kept. */
  succeed(delivery: Delivery, at: Date): Promise<void>;
  fail(delivery: Delivery, failure: Failure): Promise<void>;
}

const SCHEMA = quoteSchema(WEBHOOK_SCHEMA);
const WEBHOOK = `${SCHEMA}.webhook`;
const DELIVERY = `${SCHEMA}.delivery`;

export function createDeliveryStore(database: Database): DeliveryStore {
  const { pool } = database;
  return {
    async claim({ owner, now, until }) {
      const { rows } = await pool.query<WebhookRow>(
        `UPDATE ${WEBHOOK} SET lease_owner = $1, lease_until = $3
         WHERE id IN (
           SELECT id FROM ${WEBHOOK}
           WHERE paused_at IS NULL AND (lease_owner IS NULL OR lease_owner = $1 OR lease_until <= $2)
           FOR UPDATE SKIP LOCKED)
         RETURNING ${WEBHOOK_COLUMNS}`,
        [owner, now, until],
      );
      return rows.map(toWebhook);
    },
    async hold(webhookId, { owner, until }) {
      const held = await pool.query<WebhookRow>(
        `UPDATE ${WEBHOOK} SET lease_until = $3 WHERE id = $1 AND lease_owner = $2 AND paused_at IS NULL
         RETURNING ${WEBHOOK_COLUMNS}`,
        [webhookId, owner, until],
      );
      const [row] = held.rows;
      if (!row) return null;
      const { rows } = await pool.query<DeliveryRow>(
        `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY} WHERE webhook_id = $1 AND dead_at IS NULL ORDER BY seq LIMIT 1`,
        [webhookId],
      );
      return { webhook: toWebhook(row), next: rows[0] ?? null };
    },
    async release(owner) {
      await pool.query(
        `UPDATE ${WEBHOOK} SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = $1`,
        [owner],
      );
    },
    enqueue({ webhookId, deliveries, from, position, at }) {
      return transaction(database, async (client) => {
        const { rowCount } = await client.query(
          `UPDATE ${WEBHOOK} SET position = $3 WHERE id = $1 AND position = $2`,
          [webhookId, from, position],
        );
        if (rowCount !== 1) return false;
        await client.query(
          `INSERT INTO ${DELIVERY} (id, webhook_id, kind, scheme_id, body, created_at, next_at)
           SELECT d.id, $1, d.kind, d.scheme_id, d.body, $6, $6
           FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS d (id, kind, scheme_id, body, place)
           ORDER BY d.place
           ON CONFLICT (id) DO NOTHING`,
          [
            webhookId,
            deliveries.map(({ id }) => id),
            deliveries.map(({ kind }) => kind),
            deliveries.map(({ schemeId }) => schemeId),
            deliveries.map(({ body }) => body),
            at,
          ],
        );
        return true;
      });
    },
    async countWaiting(webhookId) {
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${DELIVERY} WHERE webhook_id = $1 AND dead_at IS NULL`,
        [webhookId],
      );
      return rows[0]?.count ?? 0;
    },
    succeed({ id, webhookId }, at) {
      return transaction(database, async (client) => {
        await client.query(`DELETE FROM ${DELIVERY} WHERE id = $1`, [id]);
        await client.query(
          `UPDATE ${WEBHOOK} SET delivered = delivered + 1, delivered_at = $2, dead_in_a_row = 0 WHERE id = $1`,
          [webhookId, at],
        );
      });
    },
    fail({ id, webhookId }, { at, status, error, nextAt, pause }) {
      return transaction(database, async (client) => {
        await client.query(
          `UPDATE ${DELIVERY} SET attempts = attempts + 1, last_status = $2, last_error = $3,
             next_at = coalesce($4, next_at), dead_at = CASE WHEN $4::timestamptz IS NULL THEN $5::timestamptz END
           WHERE id = $1`,
          [id, status, error, nextAt, at],
        );
        if (nextAt === null) {
          await client.query(`UPDATE ${WEBHOOK} SET dead_in_a_row = dead_in_a_row + 1 WHERE id = $1`, [
            webhookId,
          ]);
        }
        if (pause !== null) {
          await client.query(
            `UPDATE ${WEBHOOK} SET paused_at = $2, pause_reason = $3 WHERE id = $1 AND paused_at IS NULL`,
            [webhookId, at, pause],
          );
        }
      });
    },
  };
}
