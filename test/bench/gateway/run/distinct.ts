import type { MemoryAt } from './distinct-operations.ts';
import { forkModule, reply, stopChild } from './process.ts';

/** Answers `count` distinct operations in a process of its own; throws when the heap still grows over the second half. */
export async function answerDistinctOperations(count: number): Promise<string> {
  const child = forkModule('./distinct-operations.ts', { execArgv: ['--expose-gc'] });
  const answer = reply<MemoryAt[]>(child);
  child.send(count);
  const seen = await answer;
  await stopChild(child);
  const half = seen[Math.floor(seen.length / 2)];
  const end = seen.at(-1);
  if (!half || !end) throw new Error('Nothing was measured.');
  if (end.heapMegabytes > half.heapMegabytes * TOLERANCE) {
    throw new Error(
      `The heap grew from ${half.heapMegabytes} to ${end.heapMegabytes} MB over the second half.\n${toTable(seen)}`,
    );
  }
  return toTable(seen);
}

/** Of what the heap is at half time: what a collection leaves differs a little each time. */
const TOLERANCE = 1.15;

function toTable(seen: readonly MemoryAt[]): string {
  const lines = seen.map(
    ({ operations, heapMegabytes, residentMegabytes, documents, plans }) =>
      `| ${operations} | ${heapMegabytes.toFixed(0)} | ${residentMegabytes.toFixed(0)} | ${documents} | ${plans} |`,
  );
  return [
    '| distinct operations | heap MB | resident MB | documents kept | plans kept |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
