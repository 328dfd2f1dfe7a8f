import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tables } from './rows.ts';
import { AFTER_LOAD, INDEXES, SCHEMA } from './schema.ts';

/** Makes the tables anew, fills them, indexes them and has PostgreSQL take their statistics. */
export async function loadTables(client: pg.Client, tables: Tables): Promise<void> {
  await client.query(SCHEMA);
  for (const [table, rows] of tables) {
    const lines = rows.map((row) => `${row.map(field).join('\t')}\n`);
    await pipeline(Readable.from(lines), client.query(copyFrom(`COPY bench.${table} FROM STDIN`)));
  }
  await client.query(INDEXES);
  await client.query(AFTER_LOAD);
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}
