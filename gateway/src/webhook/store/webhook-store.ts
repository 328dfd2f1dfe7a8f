import { type Database, quoteSchema, territoryKey } from '@maillage/kit';
import type { PauseReason, SealedSecret, Webhook } from '../webhook.ts';
import { toWebhook, WEBHOOK_COLUMNS, type WebhookRow } from './columns.ts';
import { WEBHOOK_SCHEMA } from './webhook-migrations.ts';

export type NewWebhook = Pick<
  Webhook,
  'id' | 'owner' | 'label' | 'url' | 'kinds' | 'territory' | 'secret' | 'createdAt' | 'position'
>;

export interface Rotation {
  secret: SealedSecret;
  oldSecretUntil: Date;
}

/** Whose webhooks: an actor's own, or, for null, everybody's. */
export type Owner = string | null;

/** The table of the webhooks. Where an owner is given, those of others are not there. */
export interface WebhookStore {
  /** @returns false when there are `most` already, and it was not kept */
  create(webhook: NewWebhook, most: number): Promise<boolean>;
  /** Oldest first. */
  list(owner: Owner): Promise<Webhook[]>;
  byId(id: string, owner: Owner): Promise<Webhook | null>;
  pause(id: string, reason: PauseReason, at: Date): Promise<void>;
  resume(id: string): Promise<void>;
  /** Replaces the secret; the one before signs too until `oldSecretUntil`. */
  rotate(id: string, rotation: Rotation): Promise<void>;
  /** With all its deliveries. */
  remove(id: string): Promise<void>;
}

const TABLE = `${quoteSchema(WEBHOOK_SCHEMA)}.webhook`;

export function createWebhookStore({ pool }: Database): WebhookStore {
  return {
    async create({ id, owner, label, url, kinds, territory, secret, createdAt, position }, most) {
      const { rowCount } = await pool.query(
        `INSERT INTO ${TABLE} (id, owner, label, url, kinds, territory, secret, created_at, position)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE (SELECT count(*) FROM ${TABLE}) < $10`,
        [
          id,
          owner,
          label,
          url,
          kinds,
          territory && territoryKey(territory),
          secret,
          createdAt,
          position,
          most,
        ],
      );
      return rowCount === 1;
    },
    async list(owner) {
      const { rows } = await pool.query<WebhookRow>(
        `SELECT ${WEBHOOK_COLUMNS} FROM ${TABLE} WHERE $1::text IS NULL OR owner = $1 ORDER BY created_at, id`,
        [owner],
      );
      return rows.map(toWebhook);
    },
    async byId(id, owner) {
      const { rows } = await pool.query<WebhookRow>(
        `SELECT ${WEBHOOK_COLUMNS} FROM ${TABLE} WHERE id = $1 AND ($2::text IS NULL OR owner = $2)`,
        [id, owner],
      );
      return rows[0] ? toWebhook(rows[0]) : null;
    },
    async pause(id, reason, at) {
      await pool.query(
        `UPDATE ${TABLE} SET paused_at = $3, pause_reason = $2 WHERE id = $1 AND paused_at IS NULL`,
        [id, reason, at],
      );
    },
    async resume(id) {
      await pool.query(
        `UPDATE ${TABLE} SET paused_at = NULL, pause_reason = NULL, dead_in_a_row = 0 WHERE id = $1`,
        [id],
      );
    },
    async rotate(id, { secret, oldSecretUntil }) {
      await pool.query(
        `UPDATE ${TABLE} SET old_secret = secret, old_secret_until = $3, secret = $2 WHERE id = $1`,
        [id, secret, oldSecretUntil],
      );
    },
    async remove(id) {
      await pool.query(`DELETE FROM ${TABLE} WHERE id = $1`, [id]);
    },
  };
}
