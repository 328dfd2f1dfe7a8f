import { createOurs } from '../contestants/ours.ts';
import { supergraphAt } from '../graph/supergraph.ts';

/** Memory once so many different operations have been answered, after a collection. */
export interface MemoryAt {
  operations: number;
  heapMegabytes: number;
  residentMegabytes: number;
  /** What the gateway keeps ready. */
  documents: number;
  plans: number;
}

const STEPS = 10;

/**
 * The process that answers operations that are all different, each once: what a client that writes values into its queries does, or one that
 * means harm. Run with `--expose-gc`.
 */
process.on('message', async (count: number) => {
  const gateway = createOurs(supergraphAt('http://127.0.0.1').supergraphSdl);
  const seen: MemoryAt[] = [];
  for (let index = 1; index <= count; index++) {
    const { json } = await gateway.respond({ source: operation(index) });
    if (json.startsWith('{"errors"')) throw new Error(json);
    if (index % Math.ceil(count / STEPS) === 0 || index === count) seen.push(memoryAt(index));
  }
  process.send?.(seen);

  function memoryAt(operations: number): MemoryAt {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      operations,
      heapMegabytes: heapUsed / 2 ** 20,
      residentMegabytes: rss / 2 ** 20,
      ...gateway.cached,
    };
  }
});
process.on('disconnect', () => process.exit());

function operation(index: number): string {
  return `query Distinct${index} {
    scheme(id: "scheme_${index % 100}") { a${index}: name grant actions { id title partner { b${index}: name town } } }
  }`;
}
