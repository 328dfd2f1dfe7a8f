import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, startEmbeddedCluster } from '@maillage/gateway';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { TEMPLATES, type Template } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test cluster's database `postgres`. */
    clusterUrl: string;
  }
}

/** A throw-away cluster is not asked to survive the machine. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One real PostgreSQL for the whole run, with the templates that suites clone databases of their own from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-test-'));
  const cluster = await startEmbeddedCluster({ folder, settings: SETTINGS });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const template of TEMPLATES) {
      await createDatabase(cluster.url(), template.name);
      await fill(cluster.url(template.name), template);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('clusterUrl', cluster.url());
  return stop;
}

async function createDatabase(clusterUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}

async function fill(databaseUrl: string, { empty }: Template): Promise<void> {
  const hub = await createHub({ databaseUrl, ...(empty && { dataset: null }) });
  await hub.close();
}
