import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Template } from './templates.ts';

export interface TestDatabase extends AsyncDisposable {
  url: string;
}

/** A database of the suite's own, cloned from a template and dropped at the end. */
export async function createTestDatabase(template: Template): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await runStatement(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${template.name}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => runStatement(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

export async function runStatement(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
