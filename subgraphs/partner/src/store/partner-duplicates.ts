import {
  type Connection,
  type Database,
  type Page,
  pageOfRows,
  quoteSchema,
  type TerritoryKey,
} from '@maillage/kit';

/** Why two partners may be one. */
export type DuplicateReason = 'SAME_SIREN' | 'SAME_RNA' | 'CLOSE_NAME';

/** Two partners that may be one; it is for somebody to say whether they are. */
export interface DuplicatePair {
  ids: [string, string];
  reasons: DuplicateReason[];
  /** How close their names are, 0..1. */
  similarity: number;
}

export interface DuplicateQuestion {
  /** One of the two is this partner. */
  partnerId?: string | null;
  /** The seat of one of them lies in this territory. */
  territory?: TerritoryKey | null;
  page: Page;
}

/** Names closer than this, in one commune, are worth a look. */
const CLOSE_NAME = 0.6;

interface PairRow {
  one: string;
  other: string;
  similarity: number;
  same_siren: boolean;
  same_rna: boolean;
}

const SIREN = (partner: string) => `coalesce(${partner}.siren, left(${partner}.siret, 9))`;

/**
 * Pairs of the partners that may be one: the same SIREN, unless they sit in two communes; the same RNA number; close names in one commune. Two
 * partners that each have a SIRET, or a FINESS number, of their own are two establishments: those numbers are unique.
 */
const PAIRS = (table: string) => `
  SELECT one.id AS one, other.id AS other,
    public.similarity(one.name_key, other.name_key) AS similarity,
    ${SIREN('one')} IS NOT DISTINCT FROM ${SIREN('other')} AND ${SIREN('one')} IS NOT NULL AS same_siren,
    one.rna IS NOT NULL AND one.rna IS NOT DISTINCT FROM other.rna AS same_rna
  FROM (
    SELECT a.id AS one, b.id AS other FROM ${table} AS a JOIN ${table} AS b ON a.commune_code = b.commune_code
    WHERE public.similarity(a.name_key, b.name_key) >= ${CLOSE_NAME}
    UNION SELECT a.id, b.id FROM ${table} AS a JOIN ${table} AS b ON ${SIREN('a')} = ${SIREN('b')}
    WHERE a.commune_code IS NULL OR b.commune_code IS NULL OR a.commune_code = b.commune_code
    UNION SELECT a.id, b.id FROM ${table} AS a JOIN ${table} AS b ON a.rna = b.rna
  ) AS pair
  JOIN ${table} AS one ON one.id = pair.one
  JOIN ${table} AS other ON other.id = pair.other
  WHERE one.id < other.id
    AND (one.siret IS NULL OR other.siret IS NULL)
    AND (one.finess IS NULL OR other.finess IS NULL)
    AND ($1::text IS NULL OR one.id = $1 OR other.id = $1)
    AND ($2::text IS NULL OR one.places @> ARRAY[$2] OR other.places @> ARRAY[$2])`;

/** In the order of ids. */
export async function duplicatePairs(
  database: Database,
  schema: string,
  { partnerId = null, territory = null, page }: DuplicateQuestion,
): Promise<Connection<DuplicatePair>> {
  const pairs = PAIRS(`${quoteSchema(schema)}.partner`);
  const asked = [partnerId, territory];
  const [one = '', other = ''] = page.after ?? [];
  const { rows } = await database.pool.query<PairRow>(
    `SELECT * FROM (${pairs}) AS pairs WHERE (one, other) > ($3, $4) ORDER BY one, other LIMIT $5`,
    [...asked, one, other, page.first + 1],
  );
  return pageOfRows(rows, page, {
    toNode: toPair,
    cursorOf: (row) => [row.one, row.other],
    async count() {
      const counted = await database.pool.query<{ count: string }>(
        `SELECT count(*) FROM (${pairs}) AS pairs`,
        asked,
      );
      return Number(counted.rows[0]?.count ?? 0);
    },
  });
}

function toPair({ one, other, similarity, same_siren, same_rna }: PairRow): DuplicatePair {
  return {
    ids: [one, other],
    similarity,
    reasons: [
      ...(same_siren ? (['SAME_SIREN'] as const) : []),
      ...(same_rna ? (['SAME_RNA'] as const) : []),
      ...(similarity >= CLOSE_NAME ? (['CLOSE_NAME'] as const) : []),
    ],
  };
}
