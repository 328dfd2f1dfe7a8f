import {
  type Database,
  type IsoDate,
  parseTerritoryKey,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import type { ApiKey } from './api-key.ts';

/** What a key may do, as whoever makes it says. */
export interface KeyGrant {
  label: string;
  scopes: readonly string[];
  /** Null for everywhere. */
  territories: readonly TerritoryRef[] | null;
  /** Last day that it holds; null for one that does not expire. */
  expiresOn: IsoDate | null;
}

/** A key as the hub keeps it, without its secret. */
export interface KeptKey extends KeyGrant, ApiKey {
  createdAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** The table `hub.api_key`. */
export interface KeyStore {
  create(key: ApiKey, grant: KeyGrant): Promise<void>;
  /** All of them, the revoked ones too, oldest first. */
  list(): Promise<KeptKey[]>;
  /** Revokes a key for good. @returns false when there is none of that id, or it was revoked before */
  revoke(id: string): Promise<boolean>;
  /** Remembers that a key was used then. */
  touch(id: string, at: Date): Promise<void>;
}

interface KeyRow {
  id: string;
  hash: Buffer;
  label: string;
  scopes: string[];
  territories: string[] | null;
  created_at: Date;
  expires_on: IsoDate | null;
  used_at: Date | null;
  revoked_at: Date | null;
}

const COLUMNS =
  "id, hash, label, scopes, territories, created_at, to_char(expires_on, 'YYYY-MM-DD') AS expires_on, used_at, revoked_at";

export function createKeyStore({ pool }: Database): KeyStore {
  return {
    async create({ id, hash }, { label, scopes, territories, expiresOn }) {
      await pool.query(
        'INSERT INTO hub.api_key (id, hash, label, scopes, territories, expires_on) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, hash, label, scopes, territories?.map(territoryKey) ?? null, expiresOn],
      );
    },
    async list() {
      const { rows } = await pool.query<KeyRow>(`SELECT ${COLUMNS} FROM hub.api_key ORDER BY created_at, id`);
      return rows.map(toKey);
    },
    async revoke(id) {
      const { rowCount } = await pool.query(
        'UPDATE hub.api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
        [id],
      );
      return rowCount === 1;
    },
    async touch(id, at) {
      await pool.query('UPDATE hub.api_key SET used_at = greatest(used_at, $2) WHERE id = $1', [id, at]);
    },
  };
}

const toKey = ({ id, hash, label, scopes, ...row }: KeyRow): KeptKey => ({
  id,
  hash,
  label,
  scopes,
  territories: row.territories?.map(parseTerritoryKey) ?? null,
  expiresOn: row.expires_on,
  createdAt: row.created_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
});
