import { createHub, schemeKinds } from '@maillage/gateway';
import { type Database, MANAGE_WEBHOOKS, openDatabase } from '@maillage/kit';
import { expect, test, vi } from 'vitest';
import { openSubgraph } from '../gateway/src/hub/standalone-subgraph.ts';
import { EMPTY } from './support/templates.ts';
import { createTestDatabase, runStatement } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';

const PATIENCE = { timeout: 10_000, interval: 50 };

const CREATE_WEBHOOK = `mutation {
  createWebhook(input: { url: "http://127.0.0.1/", label: "Essai" }) { userErrors { code } }
}`;

/** PostgreSQL still lists a connection for a moment after it was ended. */
async function nobodyElse({ pool }: Database): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await pool.query(
      `SELECT query FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
  }, PATIENCE);
}

test('a hub whose last step fails closes all that it has opened', async () => {
  await using database = await createTestDatabase(EMPTY);
  const open = (pollEvery: number | null) =>
    createHub({
      ...{ databaseUrl: database.url, dataset: null, today: () => TODAY, pollEvery },
      webhooks: { allowLocal: true },
      onReopening: () => {},
    });
  const hub = await open(null);
  const context = hub.requestContext({ actor: 'key:keeper', scopes: [MANAGE_WEBHOOKS], territories: null });
  const { data } = await hub.gateway.execute({ source: CREATE_WEBHOOK, context });
  expect(data).toEqual({ createWebhook: { userErrors: [] } });
  await hub.close();

  // The last step reads the change feeds, while the webhooks begin to deliver.
  await runStatement(database.url, 'DROP TABLE action.change');
  await expect(open(60_000)).rejects.toThrow('action.change');

  const outside = openDatabase({ url: database.url });
  await nobodyElse(outside);
  const { rows: webhooks } = await outside.pool.query('SELECT lease_owner FROM webhook.webhook');
  await outside.close();
  expect(webhooks).toEqual([{ lease_owner: null }]);
});

test('a subgraph whose tables cannot be brought up to date closes its database', async () => {
  await using database = await createTestDatabase(EMPTY);
  await runStatement(database.url, 'DROP SCHEMA clsm CASCADE');
  await runStatement(database.url, 'CREATE SCHEMA clsm');
  await runStatement(database.url, 'CREATE TABLE clsm.scheme (id int)');
  const { url: databaseUrl } = database;
  const alone = { name: 'clsm', kinds: schemeKinds, databaseUrl, feeds: {}, identitySecret: null };
  await expect(openSubgraph(alone)).rejects.toThrow('scheme');
  const outside = openDatabase({ url: databaseUrl });
  await nobodyElse(outside);
  await outside.close();
});
