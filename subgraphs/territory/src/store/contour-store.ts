import {
  type Areal,
  type ContourLevel,
  type Contours,
  copyRows,
  createContours,
  type Database,
  encodeContour,
  lockForWriting,
  type Row,
  type StoredContour,
} from '@maillage/kit';
import type pg from 'pg';
import { type StagedOutcome, TERRITORY_SCHEMA } from './movement-store.ts';

/** A contour as it was read from a file, as fine as the file has it. */
export interface ContourRow {
  level: ContourLevel;
  code: string;
  /** Year of the COG that it is of; of a QPV, of its generation. */
  vintage: number;
  geometry: Areal;
}

/** Every contour that was imported; none is decoded before it is asked for. */
export const readContours = (database: Database): Promise<Contours> => contoursWithin(database.pool);

/** The same as the transaction that `client` is in sees them. */
export async function contoursWithin(client: pg.Pool | pg.ClientBase): Promise<Contours> {
  const { rows } = await client.query<StoredContour>(
    `SELECT level, code, vintage, shapes FROM ${TERRITORY_SCHEMA}.contour`,
  );
  return createContours(rows);
}

/** Puts contours beside the table, in the transaction that the client is in: `mergeStagedContours` then takes them in. */
export async function beginStagingContours(client: pg.ClientBase): Promise<void> {
  await lockForWriting(client, TERRITORY_SCHEMA);
  await client.query(
    `CREATE TEMPORARY TABLE staged_contour (LIKE ${TERRITORY_SCHEMA}.contour INCLUDING INDEXES) ON COMMIT DROP`,
  );
}

/**
 * Each level, code and vintage once in all that is staged: PostgreSQL refuses a second.
 * @throws RangeError on a geometry without area
 */
export async function stageContours(client: pg.ClientBase, contours: readonly ContourRow[]): Promise<void> {
  await copyRows(client, 'staged_contour', contours.map(toRow));
}

function toRow({ level, code, vintage, geometry }: ContourRow): Row {
  const shapes = Buffer.from(encodeContour(geometry));
  return { level, code, vintage, shapes: `\\x${shapes.toString('hex')}` };
}

/** Adds what is new and replaces what differs. What was not staged stays. */
export async function mergeStagedContours(client: pg.ClientBase): Promise<StagedOutcome> {
  const { rows } = await client.query<StagedOutcome>(
    `SELECT count(*) FILTER (WHERE contour.code IS NULL)::int AS created,
            count(*) FILTER (WHERE contour.shapes <> staged_contour.shapes)::int AS changed,
            count(*) FILTER (WHERE contour.shapes = staged_contour.shapes)::int AS unchanged
     FROM staged_contour LEFT JOIN contour USING (level, code, vintage)`,
  );
  await client.query(
    `INSERT INTO contour SELECT * FROM staged_contour
     ON CONFLICT (level, code, vintage) DO UPDATE SET shapes = excluded.shapes
     WHERE contour.shapes <> excluded.shapes`,
  );
  return rows[0] ?? { created: 0, changed: 0, unchanged: 0 };
}
