import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SupergraphRefused } from './supergraph-refused.ts';

const REHEARSAL = fileURLToPath(new URL('./planner-rehearsal.ts', import.meta.url));

/**
 * Loads a supergraph into a query planner in a process of its own: the native planner ends its whole process on some that no check of
 * ours finds wrong. @throws SupergraphRefused when the planner refuses it, or dies of it
 */
export async function rehearsePlanner(supergraphSdl: string): Promise<void> {
  const child = spawn(process.execPath, [REHEARSAL], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MAX_REASON) said += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(supergraphSdl);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  const reason = code === REFUSED ? said : 'it ends the process';
  throw new SupergraphRefused(`the query planner can't use it: ${reason.slice(0, MAX_REASON)}`);
}

/** Exit code of a rehearsal whose stderr says why the planner refused. */
export const REFUSED = 3;

const MAX_REASON = 300;
