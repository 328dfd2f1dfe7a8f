import type pg from 'pg';
import type { ChangeKey, ChangeStep } from './change-log.ts';

/** A record as it stands: version 0 and null when there has never been one, null once it is withdrawn. */
export interface StandingRecord<Item> {
  version: number;
  record: Item | null;
}

/** A change that was made under an idempotency key. */
export interface KeyedChange extends ChangeKey {
  /** A print of what was asked for. */
  fingerprint: string | null;
}

/** A change of a record: its version, what it made of it, and what it was. */
export interface LoggedStep<Item> extends ChangeStep<Item> {
  version: number;
  actor: string;
  operation: string | null;
  successor: string | null;
}

/** What a writer whose turn it is can look up: nobody else writes in this subgraph until the turn is over. */
export interface TurnReader<Item> {
  standing(id: string): Promise<StandingRecord<Item>>;
  /** Undefined when there is no such version. */
  change(key: ChangeKey): Promise<LoggedStep<Item> | undefined>;
  /** The changes of a record behind a version, oldest first. */
  since(key: ChangeKey): Promise<LoggedStep<Item>[]>;
  /** The record that was withdrawn in favour of this one by the change that made this version. */
  mergedInto(key: ChangeKey): Promise<ChangeKey | undefined>;
  keyed(actor: string, idempotencyKey: string): Promise<KeyedChange | undefined>;
}

interface StepRow<Item> extends Omit<LoggedStep<Item>, 'before' | 'after'> {
  record: Item | null;
}

/**
 * The look-ups of a transaction that has locked the subgraph's tables, which its search path names.
 * @param whole completes a record as the log holds it
 */
export function createTurnReader<Item>(
  client: pg.ClientBase,
  whole: (logged: Item) => Item,
): TurnReader<Item> {
  const stepsFrom = async (id: string, version: number, upTo: number): Promise<LoggedStep<Item>[]> => {
    const { rows } = await client.query<StepRow<Item>>(
      `SELECT version, actor, operation, successor_id AS successor, record FROM change
       WHERE entity_id = $1 AND version BETWEEN $2 AND $3 ORDER BY version`,
      [id, version - 1, upTo],
    );
    const records = new Map(rows.map((row) => [row.version, row.record && whole(row.record)]));
    return rows
      .filter((row) => row.version >= version)
      .map(({ record: _, ...row }) => ({
        ...row,
        before: records.get(row.version - 1) ?? null,
        after: records.get(row.version) ?? null,
      }));
  };
  return {
    async standing(id) {
      const { rows } = await client.query<StandingRecord<Item>>(
        'SELECT version, record FROM change WHERE entity_id = $1 ORDER BY version DESC LIMIT 1',
        [id],
      );
      const [standing] = rows;
      return standing
        ? { ...standing, record: standing.record && whole(standing.record) }
        : { version: 0, record: null };
    },
    change: async ({ id, version }) => (await stepsFrom(id, version, version))[0],
    since: ({ id, version }) => stepsFrom(id, version + 1, MAX_VERSION),
    async mergedInto({ id, version }) {
      const { rows } = await client.query<ChangeKey>(
        'SELECT entity_id AS id, version FROM change WHERE successor_id = $1 AND successor_version = $2',
        [id, version],
      );
      return rows[0];
    },
    async keyed(actor, idempotencyKey) {
      const { rows } = await client.query<KeyedChange>(
        'SELECT entity_id AS id, version, fingerprint FROM change WHERE actor = $1 AND idempotency_key = $2',
        [actor, idempotencyKey],
      );
      return rows[0];
    },
  };
}

/** The largest `integer` of PostgreSQL. */
const MAX_VERSION = 2_147_483_647;
