import { createHub, type Hub, type HubOptions } from '@maillage/gateway';
import type { ExecutionResult } from 'graphql';
import type { Template } from './templates.ts';
import { createTestDatabase, runStatement } from './test-database.ts';

/** The day that « now » means in tests, unless they ask `asOf` another. */
export const TODAY = '2026-01-01';

export interface TestHub extends AsyncDisposable {
  hub: Hub;
  databaseUrl: string;
  /** Statements sent to PostgreSQL since the last call. */
  statements(): string[];
  query(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Runs a statement on the suite's database, behind the hub's back. */
  sql(text: string): Promise<void>;
}

/** A hub of the suite's own, on a database cloned from a template. */
export async function createTestHub(template: Template, options: Partial<HubOptions> = {}): Promise<TestHub> {
  const database = await createTestDatabase(template);
  let sent: string[] = [];
  const hub = await createHub({
    databaseUrl: database.url,
    today: () => TODAY,
    pollEvery: null,
    onStatement: (text) => sent.push(text),
    ...options,
  });
  sent = [];
  return {
    hub,
    databaseUrl: database.url,
    statements() {
      const since = sent;
      sent = [];
      return since;
    },
    query: (source, variables) => hub.gateway.execute({ source, variables, context: hub.requestContext() }),
    sql: (text) => runStatement(database.url, text),
    async [Symbol.asyncDispose]() {
      await hub.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
