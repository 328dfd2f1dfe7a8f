import { workloads } from '../workload.ts';
import { openConnection } from './connection.ts';
import type { Load, LoadResult } from './loader.ts';

/**
 * The process that loads: as many connections as asked for, each with one request under way, until the time or the number of requests is
 * over. An answer that is not whole is a failure.
 */
process.on('message', (load: Load) => {
  run(load).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

async function run({
  address,
  workload: name,
  connections,
  seconds,
  maxRequests,
  firstRequest,
}: Load): Promise<LoadResult> {
  const workload = workloads.find((each) => each.name === name);
  if (!workload) throw new Error(`There is no workload ${name}.`);
  const { variables } = workload;
  const query = JSON.stringify(workload.source);
  const latencies: number[] = [];
  let sent = 0;
  let failures = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;

  async function load(): Promise<void> {
    const connection = await openConnection(address);
    while (sent < maxRequests && performance.now() < until) {
      const body = `{"query":${query},"variables":${JSON.stringify(variables(firstRequest + sent++))}}`;
      const at = performance.now();
      const { status, beginning } = await connection.post(body);
      latencies.push(performance.now() - at);
      if (status !== 200 || !beginning.includes('{"data":{')) failures += 1;
    }
    connection.close();
  }

  await Promise.all(Array.from({ length: connections }, load));
  const elapsed = (performance.now() - began) / 1_000;
  latencies.sort((a, b) => a - b);
  const quantile = (q: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? 0;
  return { requests: latencies.length, failures, seconds: elapsed, p50: quantile(0.5), p99: quantile(0.99) };
}
