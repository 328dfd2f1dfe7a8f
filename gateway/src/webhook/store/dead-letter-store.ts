import { type Connection, type Database, encodeCursor, type Page, quoteSchema } from '@maillage/kit';
import type { Delivery } from '../webhook.ts';
import { DELIVERY_COLUMNS, type DeliveryRow } from './columns.ts';
import { WEBHOOK_SCHEMA } from './webhook-migrations.ts';
import type { Owner } from './webhook-store.ts';

/** The deliveries that were given up. */
export interface DeadLetterStore {
  /** Of one webhook, in the order in which they should have been delivered; the cursor's one part is the place. */
  page(webhookId: string, page: Page): Promise<Connection<Delivery>>;
  count(webhookId: string): Promise<number>;
  /** Makes it wait for delivery again, all attempts ahead. @returns the webhook's id; null when there is no such dead letter */
  redeliver(id: string, owner: Owner, at: Date): Promise<string | null>;
}

const SCHEMA = quoteSchema(WEBHOOK_SCHEMA);
const DELIVERY = `${SCHEMA}.delivery`;

export function createDeadLetterStore({ pool }: Database): DeadLetterStore {
  async function count(webhookId: string): Promise<number> {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${DELIVERY} WHERE webhook_id = $1 AND dead_at IS NOT NULL`,
      [webhookId],
    );
    return rows[0]?.count ?? 0;
  }

  return {
    count,
    async page(webhookId, { first, after }) {
      const { rows } = await pool.query<DeliveryRow & { seq: string }>(
        `SELECT ${DELIVERY_COLUMNS}, seq FROM ${DELIVERY}
         WHERE webhook_id = $1 AND dead_at IS NOT NULL AND seq > $2 ORDER BY seq LIMIT $3`,
        [webhookId, Number(after?.[0] ?? 0) || 0, first + 1],
      );
      return {
        nodes: rows.slice(0, first).map(({ seq, ...delivery }) => delivery),
        cursorAt: (index) => encodeCursor([rows[index]?.seq ?? '']),
        hasNextPage: rows.length > first,
        hasPreviousPage: after !== null,
        totalCount: () => count(webhookId),
      };
    },
    async redeliver(id, owner, at) {
      const { rows } = await pool.query<{ webhookId: string }>(
        `UPDATE ${DELIVERY} SET dead_at = NULL, attempts = 0, next_at = $3
         WHERE id = $1 AND dead_at IS NOT NULL
           AND webhook_id IN (SELECT id FROM ${SCHEMA}.webhook WHERE $2::text IS NULL OR owner = $2)
         RETURNING webhook_id AS "webhookId"`,
        [id, owner, at],
      );
      return rows[0]?.webhookId ?? null;
    },
  };
}
