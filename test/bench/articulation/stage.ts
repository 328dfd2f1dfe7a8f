import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub, startEmbeddedCluster } from '@maillage/gateway';
import pg from 'pg';
import { AS_OF, type Cog, type Dataset, schemeKinds } from './setting.ts';
import { loadTables } from './sql/load.ts';
import { benchTables } from './sql/rows.ts';

/** A hub with the default data set on an embedded PostgreSQL, and the bench's own tables of the same records beside it. */
export interface Stage extends AsyncDisposable {
  hub: Hub;
  client: pg.Client;
  databaseUrl: string;
}

/** Enough for all of the data to stay in PostgreSQL's own memory, and plans of the statements' size. */
const SETTINGS = { shared_buffers: '512MB', work_mem: '64MB', jit: 'off' };

export async function setStage(cog: Cog, dataset: Dataset): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
  const cluster = await startEmbeddedCluster({ folder, settings: SETTINGS });
  const databaseUrl = cluster.url();
  const hub = await createHub({ databaseUrl, dataset: () => dataset, today: () => AS_OF, pollEvery: null });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await loadTables(client, benchTables({ cog, kinds: schemeKinds, dataset, asOf: AS_OF }));
  return {
    hub,
    client,
    databaseUrl,
    async [Symbol.asyncDispose]() {
      await client.end();
      await hub.close();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
