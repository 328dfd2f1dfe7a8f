import { writeFile } from 'node:fs/promises';
import { atOnce } from '@maillage/articulation';
import { checkAnswers } from './check-answers.ts';
import { contests } from './contests.ts';
import { measureAlone } from './measure/alone.ts';
import { duel } from './measure/duel.ts';
import { applyChanges, buildModel } from './measure/model-cost.ts';
import { measureScale, type ScaleResult } from './measure/scale.ts';
import { timed } from './measure/statistics.ts';
import { entriesOf } from './model/fed-model.ts';
import { type BenchmarkOptions, HELP, readOptions } from './options.ts';
import { machineWith, type Report, toMarkdown } from './report.ts';
import { AS_OF, defaultDataset, loadCog } from './setting.ts';
import { setStage } from './stage.ts';

/** `npm run bench -- articulation`. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const report = await measure(options);
  process.stdout.write(`${toMarkdown(report)}\n`);
  if (options.json === undefined) return;
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (options.json === '-') process.stdout.write(text);
  else await writeFile(options.json, text);
}

/** The CLSM of Bron: in the sources, and a commune among others of its métropole. */
const SCHEME_NAME = /Bron/;

async function measure({ rounds, scales }: BenchmarkOptions): Promise<Report> {
  const cog = loadCog();
  const dataset = defaultDataset(cog);
  const scheme = dataset.schemes.find(({ name }) => SCHEME_NAME.test(name))?.id;
  if (!scheme) throw new Error('the default data set has no CLSM of Bron');
  const entries = entriesOf(dataset);
  const { model, ...cost } = buildModel(cog, entries);
  const matrixCold = await timed(() => atOnce(model.articulationMatrix({ asOf: AS_OF })));
  say('the model is built');
  await using stage = await setStage(cog, dataset);
  const feeds = await measureAlone('build-from-feeds', stage.databaseUrl);
  const matrixFirst = await measureAlone('first-matrix', stage.databaseUrl);
  const all = contests({ model, hub: stage.hub, client: stage.client, scheme });
  for (const contest of all) {
    await checkAnswers(contest);
    say(`${contest.name}: both give the same JSON`);
  }
  const questions = await duel(all, rounds);
  const change = applyChanges(model, entries);
  const found: ScaleResult[] = [];
  for (const scale of scales) {
    found.push(await measureScale({ cog, dataset, scale, scheme }));
    say(`${scale} copies of the country measured`);
  }
  const { rows } = await stage.client.query<{ server_version: string }>('SHOW server_version');
  return {
    machine: machineWith(rows[0]?.server_version ?? ''),
    data: {
      schemes: dataset.schemes.length,
      seats: dataset.schemes.reduce((sum, { seats }) => sum + seats.length, 0),
      partners: dataset.partners.length,
      actions: dataset.actions.length,
    },
    rounds,
    questions,
    feeds,
    model: { ...cost, change, matrixCold, matrixFirst },
    scales: found,
  };
}

function say(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
