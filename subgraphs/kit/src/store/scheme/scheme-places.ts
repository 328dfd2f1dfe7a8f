import type pg from 'pg';
import type { PolygonPlace, TerritoryKey } from '../../contract/index.ts';
import { parseTerritoryKey } from '../../contract/index.ts';
import { kindSlug, type SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import { type Cog, placesOfPeriod } from '../../reference/index.ts';
import { quoteSchema } from '../database.ts';
import { lockForWriting } from '../transaction.ts';

interface StoredPerimeter {
  scheme_id: string;
  position: number;
  since: string | null;
  until: string | null;
  declared: TerritoryKey[];
  within: TerritoryKey[];
  polygon: PolygonPlace | null;
  places: TerritoryKey[];
}

const BATCH = 500;

/**
 * Works out again where the perimeters of a kind are looked for, once the COG knows more than when they were written: a vintage more, or
 * other movements. In the transaction that the client is in; records and their versions stay what they are.
 * @returns how many perimeters are now looked for elsewhere
 */
export async function refreshSchemePlaces(
  client: pg.ClientBase,
  definition: SchemeKindDefinition,
  cog: Cog,
): Promise<number> {
  const schema = kindSlug(definition);
  await lockForWriting(client, schema);
  const table = `${quoteSchema(schema)}.perimeter`;
  const { rows } = await client.query<StoredPerimeter>(
    `SELECT scheme_id, position, since::text, until::text, declared, within, polygon, places FROM ${table}`,
  );
  const moved = rows.flatMap((row) => {
    const places = placesNow(row, cog);
    const isSame = places.length === row.places.length && places.every((key, at) => key === row.places[at]);
    return isSame ? [] : [{ scheme_id: row.scheme_id, position: row.position, places }];
  });
  for (let start = 0; start < moved.length; start += BATCH) {
    await client.query(
      `UPDATE ${table} SET places = moved.places
       FROM jsonb_to_recordset($1) AS moved (scheme_id text, position integer, places text[])
       WHERE (perimeter.scheme_id, perimeter.position) = (moved.scheme_id, moved.position)`,
      [JSON.stringify(moved.slice(start, start + BATCH))],
    );
  }
  return moved.length;
}

function placesNow({ since, until, declared, within, polygon }: StoredPerimeter, cog: Cog): TerritoryKey[] {
  return placesOfPeriod(
    cog,
    { since, until },
    {
      declared: declared.map(parseTerritoryKey),
      within: within.map(parseTerritoryKey),
      polygon,
    },
  );
}
