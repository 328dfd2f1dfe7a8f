import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '@maillage/gateway';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test cluster's database `postgres`. */
    clusterUrl: string;
  }
}

/** A throw-away cluster is not asked to survive the machine. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One real PostgreSQL for the whole run; suites clone databases of their own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-test-'));
  const cluster = await startEmbeddedCluster({ folder, settings: SETTINGS });
  project.provide('clusterUrl', cluster.url());
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
