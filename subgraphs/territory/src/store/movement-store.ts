import {
  copyRows,
  type Database,
  lockForWriting,
  type Movement,
  movementKindOf,
  type Place,
  type PlaceLevel,
  type Row,
  type SchemaMigrations,
  schemaMigrations,
} from '@maillage/kit';
import type pg from 'pg';

export const TERRITORY_SCHEMA = 'territory';

export const territoryMigrations: SchemaMigrations = schemaMigrations(
  TERRITORY_SCHEMA,
  '../../prisma/migrations',
  import.meta.url,
);

/** A row of INSEE's file, in its own codes (« Table des mouvements de communes »). An absent side has empty texts. */
export interface MovementRow {
  /** Kind of event: `MOD`. */
  mod: string;
  effectiveOn: string;
  before: MovementSide;
  after: MovementSide;
}

export interface MovementSide {
  /** COM, COMA, COMD or ARM. */
  type: string;
  code: string;
  name: string;
}

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  COM: 'COMMUNE',
  COMA: 'COMMUNE_DELEGUEE',
  COMD: 'COMMUNE_DELEGUEE',
  ARM: 'ARRONDISSEMENT_MUNICIPAL',
};

export const MOVEMENT_TYPES: readonly string[] = Object.keys(LEVELS);

/** Every movement that was imported. */
export const readMovements = (database: Database): Promise<Movement[]> => movementsWithin(database.pool);

/** The same as the transaction that `client` is in sees them. */
export async function movementsWithin(client: pg.Pool | pg.ClientBase): Promise<Movement[]> {
  const { rows } = await client.query<Record<string, string>>(
    `SELECT mod, to_char(effective_on, 'YYYY-MM-DD') AS effective_on, before_type, before_code, before_name,
            after_type, after_code, after_name
     FROM ${TERRITORY_SCHEMA}.movement ORDER BY effective_on, mod, before_code, after_code, before_type, after_type`,
  );
  return rows.flatMap((row) => {
    const kind = movementKindOf(row.mod ?? '');
    return kind
      ? [{ kind, on: row.effective_on ?? null, before: side(row, 'before'), after: side(row, 'after') }]
      : [];
  });
}

function side(row: Record<string, string>, which: 'before' | 'after'): Place | null {
  const level = LEVELS[row[`${which}_type`] ?? ''];
  return level ? { level, code: row[`${which}_code`] ?? '', name: row[`${which}_name`] ?? '' } : null;
}

/** How many rows of what was staged are new, differ by a name, or are there already. */
export interface StagedOutcome {
  created: number;
  changed: number;
  unchanged: number;
}

/** Puts movements beside the table, in the transaction that the client is in: `mergeStaged` then takes them in. */
export async function beginStaging(client: pg.ClientBase): Promise<void> {
  await lockForWriting(client, TERRITORY_SCHEMA);
  await client.query(`CREATE TEMPORARY TABLE staged (LIKE ${TERRITORY_SCHEMA}.movement) ON COMMIT DROP`);
}

export async function stage(client: pg.ClientBase, movements: readonly MovementRow[]): Promise<void> {
  await copyRows(client, 'staged', movements.map(toRow));
}

function toRow({ mod, effectiveOn, before, after }: MovementRow): Row {
  return {
    mod,
    effective_on: effectiveOn,
    before_type: before.type,
    before_code: before.code,
    before_name: before.name,
    after_type: after.type,
    after_code: after.code,
    after_name: after.name,
  };
}

const SAME_EVENT = `USING (mod, effective_on, before_type, before_code, after_type, after_code)`;
const SAME_NAMES = `(staged.before_name, staged.after_name) = (movement.before_name, movement.after_name)`;

/** Adds what is new and takes the names of what has others. What the file does not have stays. */
export async function mergeStaged(client: pg.ClientBase): Promise<StagedOutcome> {
  const { rows } = await client.query<StagedOutcome>(
    `SELECT count(*) FILTER (WHERE movement.mod IS NULL)::int AS created,
            count(*) FILTER (WHERE movement.mod IS NOT NULL AND NOT ${SAME_NAMES})::int AS changed,
            count(*) FILTER (WHERE movement.mod IS NOT NULL AND ${SAME_NAMES})::int AS unchanged
     FROM staged LEFT JOIN movement ${SAME_EVENT}`,
  );
  await client.query(
    `INSERT INTO movement SELECT * FROM staged
     ON CONFLICT (mod, effective_on, before_type, before_code, after_type, after_code)
     DO UPDATE SET before_name = excluded.before_name, after_name = excluded.after_name
     WHERE (movement.before_name, movement.after_name) IS DISTINCT FROM (excluded.before_name, excluded.after_name)`,
  );
  return rows[0] ?? { created: 0, changed: 0, unchanged: 0 };
}
