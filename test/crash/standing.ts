import pg from 'pg';
import type { CrashingHub } from './crashing-hub.ts';

export interface LoggedWrite {
  seq: number;
  id: string;
  version: number;
  key: string | null;
  name: string;
  documents: string[];
}

/** The change log as it lies in the database, by `seq`. */
export async function changeLogOf(hub: CrashingHub): Promise<LoggedWrite[]> {
  const client = new pg.Client({ connectionString: hub.databaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<LoggedWrite, 'seq'> & { seq: string }>(
      `SELECT seq, entity_id AS id, version, idempotency_key AS key, record->>'name' AS name,
         ARRAY(SELECT jsonb_array_elements(record->'documents')->>'title') AS documents
       FROM clsm.change ORDER BY seq`,
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  } finally {
    await client.end();
  }
}

export interface ShownScheme {
  id: string;
  version: number;
  name: string;
  documents: { title: string }[];
}

export interface ShownChange {
  recordId: string;
  version: number;
}

/** What the hub answers: the store's records, the same by the read model, and the changes behind a cursor with the cursor behind them. */
export interface Shown {
  store: ShownScheme[];
  readModel: Omit<ShownScheme, 'version' | 'documents'>[];
  changes: ShownChange[];
  cursor: string | null;
}

interface Page<Node> {
  nodes: Node[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export async function shownBy(hub: CrashingHub, after: string | null): Promise<Shown> {
  const store = await listOf<ShownScheme>(hub, ['clsmSchemes', 'id version name documents { title }'], null);
  const readModel = await listOf<Shown['readModel'][number]>(hub, ['schemes', 'id name'], null);
  const { nodes: changes, cursor } = await listOf<ShownChange>(hub, ['changes', 'recordId version'], after);
  return { store: store.nodes, readModel: readModel.nodes, changes, cursor };
}

async function listOf<Node>(
  hub: CrashingHub,
  [list, fields]: readonly [list: string, fields: string],
  start: string | null,
): Promise<{ nodes: Node[]; cursor: string | null }> {
  const query = `query ($after: String) { list: ${list}(first: 200, after: $after) {
    nodes { ${fields} } pageInfo { endCursor hasNextPage }
  } }`;
  const nodes: Node[] = [];
  let cursor = start;
  for (;;) {
    const response = await fetch(await hub.endpoint(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after: cursor } }),
    });
    const { data, errors } = (await response.json()) as { data: { list: Page<Node> }; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    nodes.push(...data.list.nodes);
    cursor = data.list.pageInfo.endCursor ?? cursor;
    if (!data.list.pageInfo.hasNextPage) return { nodes, cursor };
  }
}
