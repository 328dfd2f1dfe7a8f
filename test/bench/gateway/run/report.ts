import { availableParallelism, cpus } from 'node:os';
import type { Group } from './contestant.ts';
import type { Row } from './summary.ts';
import type { Ratio } from './targets.ts';

const GROUPS: Record<Group, string> = {
  'in-process': 'subgraphs in-process, best tuning',
  young:
    'subgraphs in-process, young generations exchanged: Node’s own for this hub, this hub’s for the others',
  monolith: 'one schema, no gateway',
  http: 'subgraphs over HTTP, tuned',
  shipped: 'subgraphs over HTTP, as shipped',
  front: 'HTTP fronts before this hub, in-process',
};

export const machine = {
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
};

/** Markdown, as it stands in `docs/PERFORMANCE.md`. */
export function toTable(rows: readonly Row[], comparisons: readonly Ratio[]): string {
  return [
    `Node ${machine.node}, ${machine.cores} cores of ${machine.cpu}. Each cell: small / large.`,
    '',
    '| | requests/s | p50 ms | p99 ms | CPU ms/request | resident MB |',
    '|---|---|---|---|---|---|',
    ...Object.entries(GROUPS).flatMap(([group, title]) =>
      groupLines(
        title,
        rows.filter(({ contestant }) => contestant.group === group),
      ),
    ),
    '',
    ...(comparisons.length > 0
      ? ['| ratio | small | large | to reach | |', '|---|---|---|---|---|', ...comparisons.map(ratioLine)]
      : []),
  ].join('\n');
}

function groupLines(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  return [`| **${title}** | | | | | |`, ...rows.map(rowLine)];
}

function rowLine({ contestant, figures: { small, large } }: Row): string {
  const cells = [
    contestant.title,
    `${small.requestsPerSecond.toFixed(0)} / ${large.requestsPerSecond.toFixed(0)}`,
    `${small.p50.toFixed(1)} / ${large.p50.toFixed(0)}`,
    `${small.p99.toFixed(1)} / ${large.p99.toFixed(0)}`,
    `${(small.cpuMicrosecondsPerRequest / 1_000).toFixed(2)} / ${(large.cpuMicrosecondsPerRequest / 1_000).toFixed(2)}`,
    `${small.residentMegabytes.toFixed(0)} / ${large.residentMegabytes.toFixed(0)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function ratioLine({ what, small, large, target, reached }: Ratio): string {
  return `| ${what} | ${small.toFixed(2)} | ${large.toFixed(2)} | ${target.small} / ${target.large} | ${reached ? 'reached' : '**not reached**'} |`;
}
