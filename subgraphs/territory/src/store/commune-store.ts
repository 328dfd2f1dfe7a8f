import { copyRows, type ImportedCommune, type ImportedVintage, lockForWriting } from '@maillage/kit';
import type pg from 'pg';
import { type StagedOutcome, TERRITORY_SCHEMA } from './movement-store.ts';

/** What taking a whole list in does to the vintage that is there: what the list does not have is removed. */
export interface ListOutcome extends StagedOutcome {
  removed: number;
}

type CommuneRow = ImportedCommune & { vintage: number };

/** Every vintage that was imported, oldest first. */
export async function readVintages(client: pg.Pool | pg.ClientBase): Promise<ImportedVintage[]> {
  const { rows } = await client.query<CommuneRow>(
    `SELECT vintage, level, code, name, departement, commune
     FROM ${TERRITORY_SCHEMA}.commune ORDER BY vintage, level, code`,
  );
  const byYear = Map.groupBy(rows, ({ vintage }) => vintage);
  return [...byYear].map(([vintage, communes]) => ({ vintage, communes }));
}

/** Puts the list of a vintage beside the table, in the transaction that the client is in: `mergeStagedCommunes` then takes it in. */
export async function beginStagingCommunes(client: pg.ClientBase): Promise<void> {
  await lockForWriting(client, TERRITORY_SCHEMA);
  await client.query(
    `CREATE TEMPORARY TABLE staged_commune (LIKE ${TERRITORY_SCHEMA}.commune INCLUDING INDEXES) ON COMMIT DROP`,
  );
}

/** Each level and code once in all that is staged: PostgreSQL refuses a second. */
export async function stageCommunes(
  client: pg.ClientBase,
  vintage: number,
  communes: readonly ImportedCommune[],
): Promise<void> {
  const rows = communes.map(({ level, code, name, departement, commune }) => ({
    vintage,
    level,
    code,
    name,
    departement,
    commune,
  }));
  await copyRows(client, 'staged_commune', rows);
}

const SAME = `(staged_commune.name, staged_commune.departement, staged_commune.commune)
  IS NOT DISTINCT FROM (commune.name, commune.departement, commune.commune)`;

/** Makes the vintage what was staged. */
export async function mergeStagedCommunes(client: pg.ClientBase, vintage: number): Promise<ListOutcome> {
  const { rows } = await client.query<StagedOutcome>(
    `SELECT count(*) FILTER (WHERE commune.code IS NULL)::int AS created,
            count(*) FILTER (WHERE commune.code IS NOT NULL AND NOT (${SAME}))::int AS changed,
            count(*) FILTER (WHERE commune.code IS NOT NULL AND ${SAME})::int AS unchanged
     FROM staged_commune LEFT JOIN commune USING (vintage, level, code)`,
  );
  const gone = await client.query(
    `DELETE FROM commune WHERE vintage = $1 AND NOT EXISTS
       (SELECT FROM staged_commune AS staged WHERE (staged.level, staged.code) = (commune.level, commune.code))`,
    [vintage],
  );
  await client.query(
    `INSERT INTO commune SELECT * FROM staged_commune
     ON CONFLICT (vintage, level, code)
     DO UPDATE SET name = excluded.name, departement = excluded.departement, commune = excluded.commune
     WHERE (commune.name, commune.departement, commune.commune)
       IS DISTINCT FROM (excluded.name, excluded.departement, excluded.commune)`,
  );
  const { created = 0, changed = 0, unchanged = 0 } = rows[0] ?? {};
  return { created, changed, unchanged, removed: gone.rowCount ?? 0 };
}
