import { parseArgs } from 'node:util';

export interface BenchmarkOptions {
  /** How often each side answers each question, in turn. */
  rounds: number;
  /** Multiples of the national data that the cost is shown at. */
  scales: number[];
  /** File that everything is written to as JSON, - for standard output; undefined for none. */
  json: string | undefined;
}

export const HELP = `npm run bench -- articulation [options]

The articulation's read model beside hand-written SQL on the embedded PostgreSQL: the same questions of the default data, one statement
each with the best indexes that a hand could find, the same JSON out, answers compared first. Then what the model costs: memory, time to
build from the feeds and to apply a change, the longest that it holds the event loop, and how it grows with the data.

  --rounds N    how often everyone answers, in turn; medians are shown (31)
  --scales A,B  multiples of the national data, on as many copies of the country (1,4,16)
  --json FILE   also writes everything as JSON, to FILE or - for standard output`;

/** Null when only help was asked for; throws on what it does not know. */
export function readOptions(args: string[]): BenchmarkOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '31' },
      scales: { type: 'string', default: '1,4,16' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    rounds: toNumber('--rounds', values.rounds),
    scales: values.scales.split(',').map((scale) => toNumber('--scales', scale)),
    json: values.json,
  };
}

function toNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option} must be a whole number above 0, not "${text}".`);
}
