import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { backUp, hubPlan, schemeKinds } from '@maillage/gateway';
import { type Database, openDatabase } from '@maillage/kit';

export const plan = hubPlan(schemeKinds);

/** Runs `work` on a database of its own connections, as the commands do beside a hub. */
export async function beside<Result>(url: string, work: (database: Database) => Promise<Result>) {
  const database = openDatabase({ url });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A backup's header and rows, without the two lines around them. */
export function bodyOf(file: string): string {
  const bytes = readFileSync(file);
  const start = bytes.indexOf('\n') + 1;
  return gunzipSync(bytes.subarray(start, bytes.length - 'sha256:\n'.length - 64)).toString('utf8');
}

let count = 0;

/** All rows of all tables, as text: two databases with the same text hold the same. */
export async function contentsOf(url: string, folder: string): Promise<string> {
  const file = join(folder, `contents-${count++}`);
  await beside(url, (database) => backUp(database, { file, plan, force: false }));
  const body = bodyOf(file);
  return body.slice(body.indexOf('\n') + 1);
}
