import { quoteSchema } from '@maillage/kit';
import type pg from 'pg';
import type { BackupSequence, BackupTable } from '../file/format.ts';

type TableName = Pick<BackupTable, 'schema' | 'name'>;
export type HubTable = Omit<BackupTable, 'rows'>;

/** What a database says of itself, and not of what the hub keeps in it: it is not copied. */
const OF_THE_DATABASE = ['migration', 'reopening'];

interface TableRow extends HubTable {
  parents: string[];
}

/** Tables of these Postgres schemas, each behind those that it refers to. */
export async function hubTables(client: pg.ClientBase, schemas: readonly string[]): Promise<HubTable[]> {
  const { rows } = await client.query<TableRow>(
    `SELECT nspname::text AS schema, relname::text AS name,
       ARRAY(SELECT attname::text FROM pg_attribute
             WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
             ORDER BY attnum) AS columns,
       ARRAY(SELECT parent_space.nspname || '.' || parent.relname
             FROM pg_constraint JOIN pg_class AS parent ON parent.oid = confrelid
             JOIN pg_namespace AS parent_space ON parent_space.oid = parent.relnamespace
             WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> conrelid) AS parents
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind = 'r' AND nspname = ANY($1) AND relname <> ALL($2)
     ORDER BY nspname, relname`,
    [schemas, OF_THE_DATABASE],
  );
  return parentsFirst(rows).map(({ schema, name, columns }) => ({ schema, name, columns }));
}

function parentsFirst(tables: readonly TableRow[]): TableRow[] {
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const placed = new Set<TableRow>();
  const place = (table: TableRow, below: ReadonlySet<TableRow>): void => {
    if (placed.has(table) || below.has(table)) return;
    for (const name of table.parents) {
      const parent = byName.get(name);
      if (parent) place(parent, new Set([...below, table]));
    }
    placed.add(table);
  };
  for (const table of tables) place(table, new Set());
  return [...placed];
}

export const quotedTable = ({ schema, name }: TableName): string =>
  `${quoteSchema(schema)}.${quoteName(name)}`;

export const quotedColumns = ({ columns }: Pick<HubTable, 'columns'>): string =>
  columns.map(quoteName).join(', ');

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function countRows(client: pg.ClientBase, table: TableName): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) AS count FROM ${quotedTable(table)}`,
  );
  return Number(rows[0]?.count);
}

/** Sequences that have given a number. */
export async function hubSequences(
  client: pg.ClientBase,
  schemas: readonly string[],
): Promise<BackupSequence[]> {
  const { rows } = await client.query<BackupSequence>(
    `SELECT schemaname::text AS schema, sequencename::text AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = ANY($1) AND last_value IS NOT NULL ORDER BY 1, 2`,
    [schemas],
  );
  return rows;
}

/** The next number of the sequence is behind this one. */
export async function advanceSequence(client: pg.ClientBase, { schema, name }: TableName, last: bigint) {
  await client.query('SELECT setval($1::regclass, $2)', [quotedTable({ schema, name }), last.toString()]);
}
