import { writeFile } from 'node:fs/promises';
import { supergraphAt } from './graph/supergraph.ts';
import { type BenchmarkOptions, HELP, readOptions } from './options.ts';
import { checkAnswers } from './run/check-answers.ts';
import type { Contestant, Surroundings } from './run/contestant.ts';
import { answerDistinctOperations } from './run/distinct.ts';
import { startLoader } from './run/loader.ts';
import { type Competitor, measure } from './run/measure.ts';
import { startProcess } from './run/process.ts';
import { machine, toTable } from './run/report.ts';
import { summarise } from './run/summary.ts';
import { ratios } from './run/targets.ts';

/** `npm run bench -- gateway`. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  if (options.distinct !== undefined) {
    process.stdout.write(`${await answerDistinctOperations(options.distinct)}\n`);
    return;
  }
  await compete(options);
}

async function compete(options: BenchmarkOptions): Promise<void> {
  const subgraphs = await startProcess('subgraph-servers');
  const loader = startLoader();
  const competitors: Competitor[] = [];
  try {
    const surroundings = supergraphAt(new URL(subgraphs.address).origin);
    for (const contestant of options.contestants) {
      await startedBefore(contestant, surroundings);
      const competitor = { contestant, process: await startContestant(contestant, surroundings) };
      competitors.push(competitor);
      await checkAnswers(contestant.name, competitor.process.address);
      say(`${contestant.name} answers as graphql-js does`);
    }
    const onRound = (round: number) => say(`round ${round} of ${options.rounds}`);
    const samples = await measure(competitors, loader, { ...options, onRound });
    await publish(summarise(samples), options);
  } finally {
    await Promise.all([...competitors.map((each) => each.process.stop()), subgraphs.stop(), loader.stop()]);
  }
}

const startContestant = ({ name, module = name, nodeFlags }: Contestant, surroundings: Surroundings) =>
  startProcess(module, surroundings, nodeFlags);

/** Leaves its compiled code behind, and types stripped: nobody is measured with what only a first start, or only the benchmark, has to load. */
async function startedBefore(contestant: Contestant, surroundings: Surroundings): Promise<void> {
  const first = await startContestant(contestant, surroundings);
  try {
    await checkAnswers(contestant.name, first.address);
  } finally {
    await first.stop();
  }
}

async function publish(
  rows: ReturnType<typeof summarise>,
  { json, rounds, seconds, connections }: BenchmarkOptions,
) {
  const comparisons = ratios(rows);
  process.stdout.write(`${toTable(rows, comparisons)}\n`);
  if (json === undefined) return;
  const text = `${JSON.stringify({ machine, rounds, seconds, connections, rows, ratios: comparisons }, null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else await writeFile(json, text);
}

function say(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
