import { createPlanner, type Planner } from '../../planning/planner.ts';
import type { FromPlanner, ToPlanner } from './messages.ts';

/*
 * The native planner in a process of its own, which it may end: see create-planner-process.ts.
 */

let planner: Planner | null = null;

const tell = (message: FromPlanner): void => {
  process.send?.(message);
};

process.on('message', async (message: ToPlanner) => {
  if ('supergraphSdl' in message) return open(message.supergraphSdl);
  const { id, source, labels, percentage } = message;
  try {
    tell({ id, node: (await planner?.plan(source, { labels: new Set(labels), percentage })) ?? null });
  } catch {
    tell({ id, unplannable: true });
  }
});
process.on('disconnect', () => process.exit());

function open(supergraphSdl: string): void {
  try {
    planner = createPlanner(supergraphSdl);
    tell({ ready: planner.overrides });
  } catch (error) {
    tell({ refused: error instanceof Error ? error.message : String(error) });
  }
}
