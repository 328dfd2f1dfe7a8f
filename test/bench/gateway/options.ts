import { parseArgs } from 'node:util';
import { contestants } from './contestants/index.ts';
import type { Contestant } from './run/contestant.ts';

export interface BenchmarkOptions {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
  runInSeconds: number;
  connections: number;
  contestants: readonly Contestant[];
  json: string | undefined;
  /** So many distinct operations instead of everything else. */
  distinct: number | undefined;
}

export const HELP = `npm run bench -- gateway [options]

Gateways side by side: one graph of four subgraphs with data in memory, a small query (4 fetches) and a large one
(some 80 kB), variables of its own for each request, everyone in a process of their own, answers compared first.

  --rounds N       how often everyone is measured; medians are shown (5)
  --seconds N      how long each measurement lasts (3)
  --warm-up N      seconds of load before the first round (3)
  --run-in N       seconds of the same load before each measurement, not counted (2)
  --connections N  requests under way at once (16)
  --only A,B       contestants or groups (in-process, young, monolith, http, shipped, front); all but the fronts by default
  --distinct N     instead: N distinct operations through this hub, and what memory does (20000 is a good number)
  --json FILE      also writes everything as JSON, to FILE or - for standard output

Contestants: ${contestants.map(({ name }) => name).join(', ')}`;

/** Null when only help was asked for; throws on what it does not know. */
export function readOptions(args: string[]): BenchmarkOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      'warm-up': { type: 'string', default: '3' },
      'run-in': { type: 'string', default: '2' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string' },
      json: { type: 'string' },
      distinct: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    rounds: toNumber('--rounds', values.rounds),
    seconds: toNumber('--seconds', values.seconds),
    warmUpSeconds: toNumber('--warm-up', values['warm-up']),
    runInSeconds: toNumber('--run-in', values['run-in']),
    connections: toNumber('--connections', values.connections),
    contestants: select(values.only),
    json: values.json,
    distinct: values.distinct === undefined ? undefined : toNumber('--distinct', values.distinct),
  };
}

function toNumber(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${option} must be a number above 0, not "${text}".`);
  return value;
}

function select(only: string | undefined): readonly Contestant[] {
  if (only === undefined) return contestants.filter(({ group }) => group !== 'front');
  return only.split(',').flatMap((wanted) => {
    const chosen = contestants.filter(({ name, group }) => name === wanted || group === wanted);
    if (chosen.length === 0) throw new Error(`There is no contestant or group "${wanted}".`);
    return chosen;
  });
}
